import type { Change } from "../messenger"
import { getHistory } from "./content"
import { addHistory } from "./thread-list"

/** Reads the earlier messages of a conversation. Rejects when they cannot be had now. */
export async function loadOlder(change: Change, id: string): Promise<void> {
  const { messenger, session } = change
  const known = session.threads.items.find((item) => item.id === id)
  if (!known?.has_older) return
  const before = known.messages[0]?.id
  const page = await getHistory(messenger, id, before)
  if (!session.isClosed) messenger.core.setThreads(change, addHistory(session.threads, { ...page, id, before }))
}
