import { CodeBlock } from "../../learn/code-block"
import { Button } from "../../ui/button"

type MessageMadeProps = { number: number; event: string | null; onClose: () => void }

/** What brings the message that was just written. */
export function MessageMade({ number, event, onClose }: MessageMadeProps) {
  const call = event === null ? 'Intercom("update")' : `Intercom("trackEvent", ${JSON.stringify(event.trim())})`
  return (
    <div className="flex flex-col gap-3">
      <p className="text-pretty text-muted">
        It is number {number} of this workspace. Who it is meant for gets it once, at the next boot or by this call in
        the script or the inspector's console:
      </p>
      <CodeBlock text={call} />
      <Button tone="primary" onClick={onClose} className="self-end">
        Done
      </Button>
    </div>
  )
}
