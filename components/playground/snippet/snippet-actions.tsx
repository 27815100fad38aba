import dynamic from "next/dynamic"
import { useState } from "react"
import { useStore } from "zustand"
import { deleteSnippet, restoreSnippet } from "@/lib/playground/snippet/remove-snippet"
import { forkSnippet } from "@/lib/playground/snippet/save-snippet"
import { type Held, snippetStore } from "@/lib/playground/snippet/snippet"
import { Button } from "../../ui/button"
import { CopyButton } from "../../ui/copy-button"

const HistoryDialog = dynamic(() => import("./history-dialog").then((module) => module.HistoryDialog), { ssr: false })

/** What can be done with a saved snippet. */
export function SnippetActions({ held }: { held: Held }) {
  const { snippet, editKey } = held
  const isSaving = useStore(snippetStore, (state) => state.isSaving)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  const isDeleted = snippet.deleted_at !== null

  function attempt(work: (held: Held) => Promise<void>) {
    work(held).catch((error: Error) => snippetStore.setState({ problem: { kind: "refused", message: error.message } }))
  }

  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button onClick={() => setHistoryOpen(true)}>Revisions</Button>
      {!isDeleted && (
        <Button disabled={isSaving} onClick={() => void forkSnippet()}>
          Fork
        </Button>
      )}
      {editKey && !isDeleted && <Button onClick={() => attempt(deleteSnippet)}>Delete</Button>}
      {editKey && isDeleted && <Button onClick={() => attempt(restoreSnippet)}>Undo</Button>}
      {editKey && (
        <span className="ml-auto flex items-center text-muted text-xs">
          Edit key
          <CopyButton label="Copy the edit key, for another browser" text={editKey} />
        </span>
      )}
      {isHistoryOpen && <HistoryDialog snippet={snippet} editKey={editKey} onClose={() => setHistoryOpen(false)} />}
    </div>
  )
}
