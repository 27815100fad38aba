"use client"

import dynamic from "next/dynamic"
import { useEffect, useMemo } from "react"
import { useStore } from "zustand"
import type { ToFrame } from "@/lib/contract/frame/frame"
import type { ListedExample } from "@/lib/contract/learn/example"
import type { Lesson } from "@/lib/contract/learn/lesson"
import type { OpenedExample } from "@/lib/contract/playground/project"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { createPlayground } from "@/lib/playground/playground"
import { projectStore } from "@/lib/playground/project/project"
import { snippetStore } from "@/lib/playground/snippet/snippet"
import { roomStore } from "@/lib/playground/workspace/room"
import { Inspector } from "../inspector/inspector"
import { CurrentUser } from "../workspace/user/current-user"
import { EditorTabs } from "./editor/editor-tabs"
import { fileDrop } from "./file-drop"
import { Explanation } from "./gallery/explanation"
import { useGallery } from "./gallery/use-gallery"
import { Welcome } from "./gallery/welcome"
import { Header } from "./header/header"
import type { PaneLayout } from "./panes/pane-layout"
import { Panes } from "./panes/panes"
import { followReveals, viewStore } from "./panes/view-store"
import { ViewSwitch } from "./panes/view-switch"
import { PlaygroundContext } from "./playground-context"
import { PreviewPane } from "./preview/preview-pane"
import { StrangersBar } from "./strangers-bar"

const LessonPanel = dynamic(() => import("../learn/lesson/lesson-panel").then((module) => module.LessonPanel))
const SceneBar = dynamic(() => import("./scene/scene-bar").then((module) => module.SceneBar), { ssr: false })

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
  example: OpenedExample
  /** The lesson that the address names; null where it names none. */
  lesson: Lesson | null
  /** The saved snippet that the address names; null where it names none. */
  snippet: Snippet | null
  examples: ListedExample[]
  /** What first-run.ts lets the preview run on a first visit, before this component is alive. */
  firstRun: ToFrame | null
  layout: PaneLayout
  /** Nothing was asked for by address, and the welcome was not closed here before. */
  isWelcome: boolean
}

export function Playground(props: PlaygroundProps) {
  const { previewOrigin, apiBase, demoKey, strangersProblem, example, lesson, snippet, examples, firstRun } = props
  const view = useStore(viewStore, (state) => state.view)
  const gallery = useGallery(snippet ? null : example)
  const isLesson = gallery.example?.room !== undefined
  const isStrangers = useStore(projectStore, ({ owner }) => owner.kind === "stranger")
  const canRun = useStore(roomStore, ({ strangersProblem }) => !isStrangers || strangersProblem === null)
  const ofSnippet = useStore(snippetStore, ({ held }) => held?.snippet.revision.scene ?? null)
  const ofExample = gallery.example?.scene
  const brings = ofSnippet
    ? { of: "snippet" as const, scene: ofSnippet }
    : ofExample && { of: "example" as const, scene: ofExample }

  const playground = useMemo(
    () => createPlayground({ previewOrigin, apiBase, demoKey, strangersProblem, example, snippet }),
    [previewOrigin, apiBase, demoKey, strangersProblem, example, snippet],
  )

  useEffect(() => {
    playground.start()
    return playground.destroy
  }, [playground])

  useEffect(followReveals, [])

  return (
    <PlaygroundContext value={playground}>
      <main className="flex h-dvh min-w-0 flex-col overflow-hidden" {...fileDrop}>
        <Header gallery={gallery} examples={examples} />
        {props.isWelcome && <Welcome />}
        {isStrangers ? (
          <StrangersBar isShownNarrow={view === "code" || view === "preview"} />
        ) : isLesson ? (
          <LessonPanel first={lesson} firstSlug={example.slug} />
        ) : (
          <Explanation {...gallery} isShownNarrow={view === "code"} />
        )}
        {brings && canRun && <SceneBar {...brings} isShownNarrow={view === "code" || view === "preview"} />}
        <ViewSwitch view={view} onChange={(view) => viewStore.setState({ view })} />
        <Panes
          layout={props.layout}
          code={<EditorTabs initial={snippet?.revision.files ?? example} />}
          preview={<PreviewPane previewOrigin={previewOrigin} firstRun={firstRun} />}
          inspector={<Inspector />}
          user={<CurrentUser />}
        />
      </main>
    </PlaygroundContext>
  )
}
