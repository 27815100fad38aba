import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { Button } from "../ui/button"
import { CopyButton } from "../ui/copy-button"

const keys = [
  { field: "app_id", label: "App ID" },
  { field: "secret", label: "Identity verification secret" },
  { field: "access_token", label: "Access token" },
] as const satisfies { field: keyof CreatedWorkspace; label: string }[]

type CreatedWorkspaceKeysProps = { workspace: CreatedWorkspace; onUse: () => void }

export function CreatedWorkspaceKeys({ workspace, onUse }: CreatedWorkspaceKeysProps) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">Copy the secret and the access token now: they are shown only once.</p>
      <dl className="flex flex-col gap-2">
        {keys.map(({ field, label }) => (
          <div key={field}>
            <dt className="font-medium text-xs">{label}</dt>
            <dd className="flex items-center gap-1">
              <code className="min-w-0 flex-1 break-all rounded-md bg-sunken px-2.5 py-1 font-mono text-xs">
                {workspace[field]}
              </code>
              <CopyButton label={`Copy ${label}`} text={workspace[field]} />
            </dd>
          </div>
        ))}
      </dl>
      <Button tone="primary" className="self-end" onClick={onUse}>
        Use this App ID
      </Button>
    </div>
  )
}
