import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { inboxKeys } from "./inbox-queries"
import { openInboxStream } from "./open-inbox-stream"
import { refresh } from "./refresh"
import { staleKeys } from "./stale-keys"
import { forgetTyping, noteTyping } from "./thread/typing-store"
import { useIsVisible } from "./use-is-visible"

/** Keeps what the page shows up to date. Answers whether the connection is lost for the moment. */
export function useLiveInbox(appId: string): boolean {
  const client = useQueryClient()
  const isVisible = useIsVisible()
  const [isLost, setLost] = useState(false)

  useEffect(() => {
    // Browsers open few connections to one host, so a hidden tab gives its own back and catches up later.
    if (!isVisible) return
    return openInboxStream(appId, {
      onOpen() {
        setLost(false)
        void refresh(client, inboxKeys.all(appId))
      },
      onLost: () => setLost(true),
      onActivity(activity) {
        const { conversation_id: id, author } = activity.data
        if (activity.type === "message.sent" && author === "user" && typeof id === "string") forgetTyping(id)
        for (const key of staleKeys(appId, activity)) void refresh(client, key)
      },
      onTyping: noteTyping,
    })
  }, [appId, client, isVisible])

  return isLost
}
