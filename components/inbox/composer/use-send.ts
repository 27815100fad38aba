import { useRef } from "react"
import { inboxMessageSchema } from "@/lib/contract/playground/inbox"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { useChange } from "../details/use-change"
import { composerStore, type Draft, emptyDraft } from "./composer-store"
import { newKey } from "./new-key"
import { writtenBlocks } from "./written-blocks"

type SendOptions = { appId: string; conversationId: string; adminId: string | undefined; onSent: () => void }

/** Sends a draft and then forgets it. Tried again unchanged, it is stored once. */
export function useSend({ appId, conversationId, adminId, onSent }: SendOptions) {
  const attempt = useRef({ body: "", key: "" })
  return useChange({
    appId,
    conversationId,
    change({ kind, text, attachments }: Draft) {
      const path = workspacePath(appId, "conversations", conversationId, kind)
      const body = { admin_id: adminId, blocks: writtenBlocks(text, attachments) }
      const written = JSON.stringify([path, body])
      if (attempt.current.body !== written) attempt.current = { body: written, key: newKey() }
      return callApi(path, inboxMessageSchema, body, { headers: { "Idempotency-Key": attempt.current.key } })
    },
    onSuccess() {
      attempt.current = { body: "", key: "" }
      composerStore.getState().edit(conversationId, ({ kind }) => ({ ...emptyDraft, kind }))
      onSent()
    },
  })
}
