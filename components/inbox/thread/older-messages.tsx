import { Button } from "../../ui/button"
import { Failure } from "../../ui/failure"

type OlderMessagesProps = { error: Error | null; isLoading: boolean; onLoad: () => void }

/** The way to what was written before the oldest message here. */
export function OlderMessages({ error, isLoading, onLoad }: OlderMessagesProps) {
  if (error) return <Failure message={error.message} onRetry={onLoad} />
  return (
    <Button tone="quiet" className="self-center" aria-disabled={isLoading} onClick={onLoad}>
      {isLoading ? "Loading…" : "Load older"}
    </Button>
  )
}
