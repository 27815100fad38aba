import { useState } from "react"
import { z } from "zod"
import { useStore } from "zustand"
import { describeCounts } from "@/lib/contract/scene/counts"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { settingsStore } from "@/lib/playground/settings"
import { saveSnippet } from "@/lib/playground/snippet/save-snippet"
import { snippetStore } from "@/lib/playground/snippet/snippet"
import { Button } from "../../ui/button"
import { useInboxAppId } from "../header/use-inbox-app-id"

/** The seed of a workspace that one's snippet carries: taken from the one in use, taken anew, or taken out. */
export function SnippetScene({ snippet }: { snippet: Snippet }) {
  const mine = useStore(settingsStore, (state) => state.appId)
  const appId = useInboxAppId() ?? mine
  const isSaving = useStore(snippetStore, (state) => state.isSaving)
  const [problem, setProblem] = useState<string | null>(null)
  const { scene } = snippet.revision

  async function take() {
    setProblem(null)
    try {
      // What a scene is, the server says when it is saved.
      await saveSnippet({ scene: await callApi(workspacePath(appId, "scene"), z.unknown()) })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <section aria-label="Scene" className="flex flex-col gap-1.5 rounded-md bg-sunken p-2 text-xs">
      <p className="text-pretty">
        <strong className="font-medium">Scene.</strong>{" "}
        {scene
          ? `It brings ${describeCounts(scene)}, in a fresh workspace of whoever runs it.`
          : "It can bring the people, messages and articles of your workspace to whoever runs it. Secrets stay here."}
      </p>
      <p role="alert" className="text-bad empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap gap-1.5">
        <Button disabled={isSaving} onClick={() => void take()}>
          {scene ? "Take it anew from my workspace" : "Take the workspace along"}
        </Button>
        {scene && (
          <Button disabled={isSaving} onClick={() => void saveSnippet({ scene: null })}>
            Remove
          </Button>
        )}
      </div>
    </section>
  )
}
