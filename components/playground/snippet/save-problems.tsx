import dynamic from "next/dynamic"
import { saveAgain } from "@/lib/playground/snippet/save-snippet"
import { type SaveProblem, snippetStore } from "@/lib/playground/snippet/snippet"
import { Button } from "../../ui/button"
import { Dialog } from "../../ui/overlay/dialog"
import { DialogActions } from "../../ui/overlay/dialog-actions"

const StaleDialog = dynamic(() => import("./stale-dialog").then((module) => module.StaleDialog), { ssr: false })

/** Says why a save did not happen, and what there is to choose. */
export function SaveProblems({ problem }: { problem: SaveProblem }) {
  const close = () => snippetStore.setState({ problem: null })
  if (problem.kind === "stale") return <StaleDialog latest={problem.latest} onClose={close} />
  if (problem.kind === "refused") {
    return (
      <Dialog title="Not saved" onClose={close}>
        <p role="alert" className="mb-4 text-sm">
          {problem.message}
        </p>
        <div className="flex justify-end">
          <Button tone="primary" onClick={() => void saveAgain()}>
            Try again
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title="This looks like a secret" onClose={close}>
      <ul role="alert" className="mb-3 list-disc pl-4 text-sm">
        {problem.findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
      <p className="mb-4 text-muted text-xs">
        Whoever knows the address of a snippet reads all of it, and a revision never changes. Take it out, or put a
        made-up value in its place.
      </p>
      <DialogActions>
        <Button onClick={() => void saveAgain({ allowSecrets: true })}>Save it as it is</Button>
        <Button tone="primary" onClick={close}>
          Go back and take it out
        </Button>
      </DialogActions>
    </Dialog>
  )
}
