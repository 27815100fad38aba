import type { Snippet } from "@/lib/contract/snippets/snippet"
import { projectStore } from "@/lib/playground/project/project"
import { saveAgain } from "@/lib/playground/snippet/save-snippet"
import { hold, snippetStore } from "@/lib/playground/snippet/snippet"
import { Button } from "../../ui/button"
import { Dialog } from "../../ui/overlay/dialog"
import { DiffView } from "./diff-view"

type StaleDialogProps = { latest: Snippet; onClose: () => void }

/** Another tab or browser saved in between: shows both, and lets one choose. Neither is lost. */
export function StaleDialog({ latest, onClose }: StaleDialogProps) {
  const project = projectStore.getState()
  const { revision } = latest

  function takeTheirs() {
    const editKey = snippetStore.getState().held?.editKey ?? null
    projectStore.getState().load({ ...revision.files, owner: project.owner })
    hold({ snippet: latest, editKey })
  }

  return (
    <Dialog title={`Revision ${revision.number} was saved in between`} size="wide" onClose={onClose}>
      <p className="mb-3 text-muted text-xs">
        Before is what was saved elsewhere, after is what you have here. Revisions are kept, so neither is lost; Undo in
        the editor brings yours back.
      </p>
      <DiffView before={revision.files} after={project} />
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Decide later</Button>
        <Button onClick={takeTheirs}>Open revision {revision.number}</Button>
        <Button tone="primary" onClick={() => void saveAgain({ onTopOf: revision.number })}>
          Save mine as revision {revision.number + 1}
        </Button>
      </div>
    </Dialog>
  )
}
