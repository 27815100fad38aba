import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { z } from "zod"
import type { ConversationResource } from "@/lib/contract/inbox"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { keys } from "../../data/keys"
import { refresh } from "../../data/refresh"
import { useAdminId } from "../use-admin"
import { useIsVisible } from "../use-is-visible"

type MarkSeenOptions = { appId: string; conversation: ConversationResource | undefined }

/** Tells the server that the team has read what waits in the conversation on the screen. */
export function useMarkSeen({ appId, conversation }: MarkSeenOptions): void {
  const client = useQueryClient()
  const isVisible = useIsVisible()
  const adminId = useAdminId(appId)
  const isWaiting = isVisible && (conversation?.waiting_count ?? 0) > 0
  const id = conversation?.id
  const last = conversation?.messages.at(-1)?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: each further message is told, whoever reads then.
  useEffect(() => {
    if (!isWaiting || !id) return
    const path = workspacePath(appId, "conversations", id, "seen")
    callApi(path, z.object({}), { admin_id: adminId }).then(
      () => refresh(client, keys.conversationLists(appId)),
      // It stays waiting, and is told with the next message or the next time it is opened.
      () => {},
    )
  }, [appId, id, last, isWaiting, client])
}
