import { type ConversationResource, conversationResourceSchema } from "@/lib/contract/playground/inbox"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { useAdmins } from "../use-admin"
import { ChangeSelect } from "./change-select"

const nobody = { value: "", label: "Nobody" }

type AssigneeSelectProps = { appId: string; conversation: ConversationResource }

/** The teammate who looks after the conversation. */
export function AssigneeSelect({ appId, conversation: { id, assignee } }: AssigneeSelectProps) {
  const admins = useAdmins(appId)
  return (
    <ChangeSelect
      label="Assignee"
      appId={appId}
      conversationId={id}
      options={[nobody, ...admins.map(({ id, name }) => ({ value: id, label: name }))]}
      value={assignee?.id ?? ""}
      change={(value) =>
        callApi(workspacePath(appId, "conversations", id, "assign"), conversationResourceSchema, {
          assignee_id: value || null,
        })
      }
    />
  )
}
