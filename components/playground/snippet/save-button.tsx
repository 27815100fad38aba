import { Save } from "lucide-react"
import dynamic from "next/dynamic"
import { useStore } from "zustand"
import { projectStore } from "@/lib/playground/project/project"
import { isSaved, snippetStore } from "@/lib/playground/snippet/snippet"
import { Button } from "../../ui/button"
import { Popover } from "../../ui/overlay/popover"
import { useIsOpen } from "../is-open"

const SnippetPanel = dynamic(() => import("./snippet-panel").then((module) => module.SnippetPanel), { ssr: false })
const SaveProblems = dynamic(() => import("./save-problems").then((module) => module.SaveProblems), { ssr: false })

/** Saves without an account; the panel says under which address, and what else can be done with it. */
export function SaveButton() {
  const { held, isSaving, problem } = useStore(snippetStore)
  const isKept = useStore(projectStore, (project) => isSaved(project, held))
  const isOpen = useIsOpen()
  const label = isSaving ? "Saving…" : isKept ? "Saved" : "Save"

  return (
    <>
      <Popover
        label="Snippet"
        align="end"
        className="w-96 p-3"
        trigger={(props) => (
          <Button
            {...props}
            disabled={!isOpen}
            title="Save as a snippet (Ctrl/⌘ + S)"
            aria-keyshortcuts="Control+S Meta+S"
          >
            <Save size={13} aria-hidden />
            <span className="max-xl:sr-only">{label}</span>
          </Button>
        )}
      >
        <SnippetPanel />
      </Popover>
      <p role="status" className="sr-only">
        {isKept && held ? `Saved as revision ${held.snippet.revision.number} of ${held.snippet.title}.` : ""}
      </p>
      {problem && <SaveProblems problem={problem} />}
    </>
  )
}
