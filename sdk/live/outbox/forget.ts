import { forgetDismissed } from "../conversations/dismissed"
import type { SseEvent } from "../stream/sse"
import { channelName, openChannel } from "../stream/tabs"
import { leaveVisitor } from "../visitor"
import { outboxOf } from "./outbox"

/** Nothing of a person stays in this browser after they left, also not in the tabs beside this one. */
export function forget(appId: string, token: string | null): void {
  outboxOf(appId).clear()
  forgetDismissed(appId)
  leaveVisitor(appId)
  if (!token) return
  const channel = openChannel(channelName(appId, token))
  channel?.postMessage({ id: "", data: '{"type":"session_ended"}' } satisfies SseEvent)
  channel?.close()
}
