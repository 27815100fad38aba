import { type ConversationResource, conversationResourceSchema } from "@/lib/contract/playground/inbox"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { Button } from "../../ui/button"
import { useAdminId } from "../use-admin"
import { useChange } from "./use-change"

type StateButtonProps = { appId: string; conversation: ConversationResource }

/** Closes a conversation, or opens it again. */
export function StateButton({ appId, conversation: { id, state } }: StateButtonProps) {
  const adminId = useAdminId(appId)
  const { mutate, isPending, error } = useChange({
    appId,
    conversationId: id,
    change: (verb: "close" | "open") =>
      callApi(workspacePath(appId, "conversations", id, verb), conversationResourceSchema, { admin_id: adminId }),
  })
  const verb = state === "open" ? "close" : "open"
  return (
    <>
      <p role="alert" className="min-w-0 truncate text-bad text-xs empty:hidden" title={error?.message}>
        {error?.message}
      </p>
      <Button aria-disabled={isPending} onClick={() => !isPending && mutate(verb)}>
        {verb === "close" ? "Close" : "Reopen"}
      </Button>
    </>
  )
}
