import { Button } from "./button"

type FailureProps = { message: string; onRetry: () => void }

/** Says why something that was asked for did not happen, and offers to try again. */
export function Failure({ message, onRetry }: FailureProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-2 rounded-md bg-bad-soft px-2.5 py-1.5 text-bad text-xs"
    >
      <span className="min-w-0 flex-1">{message}</span>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  )
}
