import { Button } from "../ui/button"
import { ApiError } from "./call-api"

const closed = new Set([401, 403, 404])

type UserProblemProps = { error: Error; onRetry: () => void }

/** Any App ID can be written to; reading it takes its access token. */
export function UserProblem({ error, onRetry }: UserProblemProps) {
  const isClosed = error instanceof ApiError && closed.has(error.status)
  return (
    <div className="flex flex-col items-start gap-2 p-4 text-muted">
      <p className="text-text">
        {isClosed ? "This workspace is closed to this browser." : "The record could not be read."}
      </p>
      <p>
        {isClosed
          ? "Your code still runs and stores into it. To see what is stored, open the Workspace menu beside the App ID and connect it with its access token."
          : error.message}
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  )
}
