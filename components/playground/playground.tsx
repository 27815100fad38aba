"use client"

import { useEffect, useMemo, useState } from "react"
import { useStore } from "zustand"
import type { ToFrame } from "@/lib/contract/frame/frame"
import type { Example } from "@/lib/contract/playground/project"
import { createPlayground } from "@/lib/playground/playground"
import { projectStore } from "@/lib/playground/project/project"
import { revealStore } from "@/lib/playground/timeline/reveal"
import { Inspector } from "../inspector/inspector"
import { CurrentUser } from "../workspace/user/current-user"
import { EditorTabs } from "./editor/editor-tabs"
import { ExampleSelect } from "./gallery/example-select"
import { Explanation } from "./gallery/explanation"
import { useGallery } from "./gallery/use-gallery"
import { Header } from "./header/header"
import type { PaneLayouts } from "./panes/pane-layouts"
import { Panes } from "./panes/panes"
import { type View, ViewSwitch } from "./panes/view-switch"
import { PlaygroundContext } from "./playground-context"
import { PreviewPane } from "./preview/preview-pane"
import { StrangersBar } from "./strangers-bar"

type PlaygroundProps = {
  /** Where the preview frame is served. */
  previewOrigin: string
  /** The server that the SDK talks to. */
  apiBase: string
  /** Device id that opens this browser's private demo workspace. */
  demoKey: string
  /** Why this deployment runs no project of somebody else; null where it does. */
  strangersProblem: string | null
  /** What runs first, unless a link brings a project. */
  example: Example
  examples: Pick<Example, "slug" | "title">[]
  /** What first-run.ts lets the preview run on a first visit, before this component is alive. */
  firstRun: ToFrame
  layouts: PaneLayouts
}

export function Playground(props: PlaygroundProps) {
  const { previewOrigin, apiBase, demoKey, strangersProblem, example, examples, firstRun, layouts } = props
  const [view, setView] = useState<View>("code")
  const gallery = useGallery(example)
  const isStrangers = useStore(projectStore, ({ owner }) => owner.kind === "stranger")

  const playground = useMemo(
    () => createPlayground({ previewOrigin, apiBase, demoKey, strangersProblem, example }),
    [previewOrigin, apiBase, demoKey, strangersProblem, example],
  )

  useEffect(() => {
    playground.start()
    return playground.destroy
  }, [playground])

  useEffect(() => revealStore.subscribe(() => setView("code")), [])

  useEffect(() => runByKey(playground.run), [playground])

  return (
    <PlaygroundContext value={playground}>
      <main className="flex h-dvh min-w-0 flex-col overflow-hidden">
        <Header
          exampleSelect={
            <ExampleSelect examples={examples} slug={gallery.example?.slug ?? null} onChoose={gallery.choose} />
          }
        />
        {isStrangers ? (
          <StrangersBar isShownNarrow={view === "code" || view === "preview"} />
        ) : (
          <Explanation {...gallery} isShownNarrow={view === "code"} />
        )}
        <ViewSwitch view={view} onChange={setView} />
        <Panes
          layouts={layouts}
          view={view}
          code={<EditorTabs initial={example} />}
          preview={<PreviewPane previewOrigin={previewOrigin} firstRun={firstRun} />}
          inspector={<Inspector />}
          user={<CurrentUser />}
        />
      </main>
    </PlaygroundContext>
  )
}

function runByKey(run: () => Promise<void>) {
  function press(event: KeyboardEvent) {
    const isSaving = event.key.toLowerCase() === "s"
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(event.key === "Enter" || isSaving)) return
    event.preventDefault()
    event.stopPropagation()
    // What is typed is kept anyway, so saving asks for what came of it; of somebody else's code nobody asks that by habit.
    if (!isSaving || projectStore.getState().owner.kind === "me") void run()
  }

  // Before the editor's own keys, where Ctrl+Enter opens a line.
  addEventListener("keydown", press, { capture: true })
  return () => removeEventListener("keydown", press, { capture: true })
}
