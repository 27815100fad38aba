import { useEffect } from "react"
import { useStore } from "zustand"
import { projectStore } from "@/lib/playground/project/project"
import { saveSnippet } from "@/lib/playground/snippet/save-snippet"
import { isSaved, snippetStore } from "@/lib/playground/snippet/snippet"
import { EmbedText } from "../../snippets/embed-text"
import { MySnippets } from "./my-snippets"
import { SnippetActions } from "./snippet-actions"
import { SnippetDetails } from "./snippet-details"
import { SnippetLink } from "./snippet-link"
import { SnippetScene } from "./snippet-scene"

/** What is saved, under which address, and what else this browser has saved. */
export function SnippetPanel() {
  const { held, isSaving } = useStore(snippetStore)

  // Pressing "Save" saves; of somebody else's that would be a fork, which is asked for by name.
  useEffect(() => {
    const { held, problem } = snippetStore.getState()
    const isMine = held === null || (held.editKey !== null && held.snippet.deleted_at === null)
    if (isMine && !problem && !isSaved(projectStore.getState(), held)) void saveSnippet()
  }, [])

  return (
    <div className="flex flex-col gap-3">
      {held ? (
        <>
          <p className="font-medium text-xs">{sentence(held.snippet.deleted_at !== null, held.editKey !== null)}</p>
          <SnippetLink slug={held.snippet.slug} />
          <EmbedText origin={location.origin} slug={held.snippet.slug} title={held.snippet.title} />
          {held.editKey && <SnippetDetails key={held.snippet.updated_at} snippet={held.snippet} />}
          {held.editKey && held.snippet.deleted_at === null && <SnippetScene snippet={held.snippet} />}
          <SnippetActions held={held} />
        </>
      ) : (
        <p className="font-medium text-xs">{isSaving ? "Saving…" : "Not saved yet."}</p>
      )}
      <MySnippets current={held?.snippet.slug ?? null} />
    </div>
  )
}

function sentence(isDeleted: boolean, isMine: boolean) {
  if (isDeleted) return "Deleted. It can be brought back within a day."
  return isMine ? "Saved. Whoever has this link sees it." : "Somebody else’s snippet. A fork is yours to change."
}
