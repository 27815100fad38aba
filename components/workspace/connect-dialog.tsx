import { workspaceResourceSchema } from "@/lib/contract/playground/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { TextField } from "../ui/fields/text-field"
import { Dialog } from "../ui/overlay/dialog"
import { DialogForm } from "./dialog-form"

type ConnectDialogProps = { onChoose: (appId: string) => void; onClose: () => void }

/** Opens a workspace that was made elsewhere to this browser. */
export function ConnectDialog({ onChoose, onClose }: ConnectDialogProps) {
  async function connect(form: FormData) {
    const body = { access_token: String(form.get("access_token")).trim() }
    const workspace = await callApi("/browser/workspaces", workspaceResourceSchema, body)
    onChoose(workspace.app_id)
    onClose()
  }

  return (
    <Dialog title="Connect with access token" onClose={onClose}>
      <DialogForm submit="Connect" onSubmit={connect}>
        <p className="text-muted">
          With its access token, this browser may read the workspace’s users, events and messages.
        </p>
        <TextField label="Access token" name="access_token" required maxLength={128} type="password" />
      </DialogForm>
    </Dialog>
  )
}
