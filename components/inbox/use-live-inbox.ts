import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { openActivityStream } from "@/lib/playground/api/activity-stream"
import { keys } from "../data/keys"

import { refresh, refreshStale } from "../data/refresh"
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
        void refresh(client, keys.all(appId))
      },
      onLost: () => setLost(true),
      onActivity(activity) {
        const { conversation_id: id, author } = activity.data
        if (activity.type === "message.sent" && author === "user" && typeof id === "string") forgetTyping(id)
        refreshStale(client, appId, activity)
      },
      onTyping: noteTyping,
    })
    return stream.close
  }, [appId, client])

  return isLost
}
