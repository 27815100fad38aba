import { ApiError } from "@/lib/playground/api/call-api"
import { Button } from "../../ui/button"

const closed = new Set([401, 403, 404])

type UserProblemProps = { error: Error; onRetry: () => void }

/** Why the record of a person cannot be shown. */
export function UserProblem({ error, onRetry }: UserProblemProps) {
  if (error instanceof ApiError && closed.has(error.status)) return <ClosedWorkspace />
  return (
    <div className="flex flex-col items-start gap-2 p-4 text-muted">
      <p className="text-text">The record could not be read.</p>
      <p>{error.message}</p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  )
}

/** Any App ID can be written to; reading it takes its access token. */
export function ClosedWorkspace() {
  return (
    <div className="flex flex-col gap-2 p-4 text-muted">
      <p className="text-text">This workspace is closed to this browser.</p>
      <p>
        Your code still runs and stores into it. To see what is stored, open the Workspace menu beside the App ID and
        connect it with its access token.
      </p>
    </div>
  )
}
