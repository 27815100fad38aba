import type { Change } from "../threads"
import { getHistory } from "./content"
import { addHistory } from "./thread-list"

/** Reads the earlier messages of a conversation. Rejects when they cannot be had now. */
export async function loadOlder(change: Change, id: string): Promise<void> {
  const { messenger, session } = change
  const known = session.threads.items.find((item) => item.id === id)
  const first = known?.messages[0]
  if (!known?.has_older || !first) return
  const page = await getHistory(messenger, id, first.id)
  messenger.core.setThreads(change, addHistory(session.threads, id, page))
}
