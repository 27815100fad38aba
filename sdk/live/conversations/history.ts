import type { SessionCall } from "../../messenger"
import { getHistory } from "../content/content"
import { addHistory } from "./thread-list"

/** Reads the earlier messages of a conversation. Rejects when they cannot be had now. */
export async function loadOlder(call: SessionCall, id: string): Promise<void> {
  const { messenger, session } = call
  const known = session.threads.items.find((item) => item.id === id)
  if (!known?.has_older) return
  const before = known.messages[0]?.id
  const page = await getHistory(call, id, before)
  if (!session.isClosed) messenger.core.setThreads(call, addHistory(session.threads, { ...page, id, before }))
}
