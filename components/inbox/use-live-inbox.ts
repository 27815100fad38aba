import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { openActivityStream } from "@/lib/playground/api/activity-stream"
import { inboxKeys } from "./inbox-queries"

import { refresh } from "./refresh"
import { staleKeys } from "./stale-keys"
import { forgetTyping, noteTyping } from "./thread/typing-store"

/** Keeps what the page shows up to date. Answers whether the connection is lost for the moment. */
export function useLiveInbox(appId: string): boolean {
  const client = useQueryClient()
  const [isLost, setLost] = useState(false)

  useEffect(() => {
    const stream = openActivityStream({
      appId,
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
    return stream.close
  }, [appId, client])

  return isLost
}
