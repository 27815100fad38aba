// A workspace's activity, from the moment it is asked for until it is told to stop. The server numbers what it sends; a
// stream that was cut goes on after the last number, and misses nothing.
import { type Activity, activitySchema } from "@/lib/contract/playground/activity"
import { inboxTypingSchema } from "@/lib/contract/playground/inbox"
import { workspacePath } from "./workspace-path"

const retryMs = 5_000

type StreamOptions = {
  appId: string
  /** The last activity that is known; 0 for none, which leaves out what was before the opening. */
  cursor?: number
  /** At every opening. */
  onOpen: () => void
  onActivity: (activity: Activity) => void
  onTyping?: (conversationId: string) => void
  /** Cut, refused or given up: what happens now comes later, if at all. */
  onLost?: () => void
  /** Refused, which a browser does not try again. Answers whether it is worth a try later; it is without an answer. */
  onRefused?: () => Promise<boolean>
}

export type ActivityStream = {
  /** Opens it again at once where the server refused it or took it away. Answers whether it did. */
  retry: () => boolean
  close: () => void
}

/** Follows a workspace's activity while the page is in sight. */
export function openActivityStream(options: StreamOptions): ActivityStream {
  const { appId, onOpen, onActivity, onTyping, onLost, onRefused } = options
  let { cursor = 0 } = options
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function connect() {
    const query = cursor > 0 ? `?cursor=${cursor}` : ""
    const stream = new EventSource(`/api/playground${workspacePath(appId, "stream")}${query}`)
    source = stream
    stream.onopen = onOpen
    stream.onerror = () => {
      onLost?.()
      // After a cut the browser itself tries again.
      if (stream.readyState === EventSource.CLOSED) void waitAfterRefusal(stream)
    }
    stream.onmessage = ({ data }) => {
      const activity = activitySchema.safeParse(JSON.parse(data))
      if (!activity.success) return
      cursor = Math.max(cursor, activity.data.cursor)
      onActivity(activity.data)
    }
    // The server took another page's stream instead: opened again at once, this one would take the place of a third.
    stream.addEventListener("replaced", () => {
      stream.close()
      onLost?.()
    })
    stream.addEventListener("typing", ({ data }) => {
      const typing = inboxTypingSchema.safeParse(JSON.parse(data))
      if (typing.success) onTyping?.(typing.data.conversation_id)
    })
  }

  async function waitAfterRefusal(stream: EventSource) {
    const isWorthRetry = (await onRefused?.()) ?? true
    if (!isWorthRetry || source !== stream) return
    // Pages that lost the server together must not come back together.
    timer = setTimeout(retry, retryMs * (1 + Math.random()))
  }

  function retry() {
    if (source?.readyState !== EventSource.CLOSED) return false
    clearTimeout(timer)
    connect()
    return true
  }

  function leave() {
    clearTimeout(timer)
    source?.close()
    source = null
  }

  /** Browsers open few connections to one host, so a hidden page gives its own back and catches up later. */
  function onVisibility() {
    if (document.hidden) leave()
    else if (!source) connect()
  }

  if (!document.hidden) connect()
  document.addEventListener("visibilitychange", onVisibility)
  // Somebody turned to this page, so it is worth a stream again.
  addEventListener("focus", retry)
  return {
    retry,
    close() {
      leave()
      document.removeEventListener("visibilitychange", onVisibility)
      removeEventListener("focus", retry)
    },
  }
}
