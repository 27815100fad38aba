import { type Activity, activitySchema } from "@/lib/contract/activity"
import { inboxTypingSchema } from "@/lib/contract/inbox"

const retryMs = 5_000

type Handlers = {
  /** At every opening: whatever happened before it was missed. */
  onOpen: () => void
  onLost: () => void
  onActivity: (activity: Activity) => void
  onTyping: (conversationId: string) => void
}

/** Follows a workspace's stream until it is told to stop. */
export function openInboxStream(appId: string, handlers: Handlers): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined
  let source = connect()

  function connect() {
    const stream = new EventSource(`/api/playground/workspaces/${encodeURIComponent(appId)}/stream`)
    stream.onopen = handlers.onOpen
    stream.onerror = () => {
      handlers.onLost()
      // The browser itself only tries again after a cut, not when a server that is just starting refuses.
      if (stream.readyState === EventSource.CLOSED) {
        // Pages that lost the server together must not come back together.
        retry = setTimeout(reconnect, retryMs * (1 + Math.random()))
      }
    }
    stream.onmessage = ({ data }) => {
      const activity = activitySchema.safeParse(JSON.parse(data))
      if (activity.success) handlers.onActivity(activity.data)
    }
    // The server took another page's stream instead: opened again at once, this one would take the place of a third.
    stream.addEventListener("replaced", () => {
      stream.close()
      handlers.onLost()
    })
    stream.addEventListener("typing", ({ data }) => {
      const typing = inboxTypingSchema.safeParse(JSON.parse(data))
      if (typing.success) handlers.onTyping(typing.data.conversation_id)
    })
    return stream
  }

  function reconnect() {
    clearTimeout(retry)
    source = connect()
  }

  /** Somebody turned to this page, so it is worth a stream again. */
  function onLook() {
    if (!document.hidden && source.readyState === EventSource.CLOSED) reconnect()
  }

  addEventListener("focus", onLook)
  document.addEventListener("visibilitychange", onLook)
  return () => {
    clearTimeout(retry)
    removeEventListener("focus", onLook)
    document.removeEventListener("visibilitychange", onLook)
    source.close()
  }
}
