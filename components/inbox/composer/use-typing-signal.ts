import { useRef } from "react"
import { z } from "zod"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"

const pauseMs = 3_000

type TypingSignalOptions = { appId: string; conversationId: string; adminId: string | undefined }

/** Makes the function that tells the user that somebody writes, now and then while it goes on. */
export function useTypingSignal({ appId, conversationId, adminId }: TypingSignalOptions): () => void {
  const sentAt = useRef(Number.NEGATIVE_INFINITY)
  return () => {
    if (performance.now() - sentAt.current < pauseMs) return
    sentAt.current = performance.now()
    const path = workspacePath(appId, "conversations", conversationId, "typing")
    // A signal that is lost is not missed: the next one comes soon.
    callApi(path, z.object({}), { admin_id: adminId }).catch(() => {})
  }
}
