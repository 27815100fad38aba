import { useState } from "react"
import { type CreatedWorkspace, createdWorkspaceSchema } from "@/lib/contract/playground/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { TextField } from "../ui/fields/text-field"
import { Dialog } from "../ui/overlay/dialog"
import { CreatedWorkspaceKeys } from "./created-workspace-keys"
import { DialogForm } from "./dialog-form"

type NewWorkspaceDialogProps = { onChoose: (appId: string) => void; onClose: () => void }

export function NewWorkspaceDialog({ onChoose, onClose }: NewWorkspaceDialogProps) {
  const [created, setCreated] = useState<CreatedWorkspace | null>(null)

  async function create(form: FormData) {
    const name = String(form.get("name")).trim()
    setCreated(await callApi("/workspaces", createdWorkspaceSchema, name ? { name } : {}))
  }

  return (
    <Dialog title={created ? "Your workspace" : "New workspace"} onClose={onClose}>
      {created ? (
        <CreatedWorkspaceKeys
          workspace={created}
          onUse={() => {
            onChoose(created.app_id)
            onClose()
          }}
        />
      ) : (
        <DialogForm submit="Create workspace" onSubmit={create}>
          <p className="text-muted">A workspace of your own: its App ID, users, events and messages last.</p>
          <TextField label="Name" name="name" maxLength={80} placeholder="My app" />
        </DialogForm>
      )}
    </Dialog>
  )
}
