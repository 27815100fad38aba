import dynamic from "next/dynamic"
import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import type { ToFrame } from "@/lib/contract/frame/frame"
import { ownSandbox, previewPath } from "@/lib/contract/names"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { pointedStore } from "@/lib/playground/timeline/pointed"
import { Badge } from "../../ui/badge"
import { PaneBar } from "../../ui/pane-bar"
import { useHasStarted } from "../editor/has-started"
import { usePlayground } from "../playground-context"
import { AddressBar } from "./address-bar"
import { PasswordWarning } from "./password-warning"
import { PreviewNotice } from "./preview-notice"
import { PreviewStatus } from "./preview-status"

const ClockMenu = dynamic(() => import("./clock-menu").then((module) => module.ClockMenu), { ssr: false })

type PreviewPaneProps = {
  previewOrigin: string
  /** What first-run.ts lets the frame run on a first visit; null for nothing. */
  firstRun: ToFrame | null
}

/** The first frame comes with the page, so that it loads while the page's scripts do. `mountPreview` takes it over. */
export function PreviewPane({ previewOrigin, firstRun }: PreviewPaneProps) {
  const { mountPreview } = usePlayground()
  const container = useRef<HTMLDivElement>(null)
  const isStrangers = useStore(projectStore, ({ owner }) => owner.kind === "stranger")
  const hasStarted = useHasStarted()
  const asksPassword = useStore(runnerStore, (state) => state.asksPassword)

  useEffect(() => (container.current ? mountPreview(container.current) : undefined), [mountPreview])

  return (
    <div className="flex h-full min-w-0 flex-col bg-surface">
      <PaneBar>
        <h2 className="sr-only">Preview</h2>
        <AddressBar />
        {isStrangers && <Badge tone="warn">Somebody else’s page</Badge>}
        {hasStarted && <ClockMenu />}
        <PreviewStatus />
      </PaneBar>
      {asksPassword && <PasswordWarning isStrangers={isStrangers} />}
      <div className="relative min-h-0 flex-1">
        {/* White, as a browser's window is before a page paints. */}
        <div ref={container} className="preview-frames absolute inset-0 bg-white">
          {/* biome-ignore lint/a11y/useIframeTitle: hidden until a run takes it and titles it. */}
          <iframe
            src={`${previewOrigin}${previewPath}`}
            sandbox={ownSandbox}
            aria-hidden
            tabIndex={-1}
            data-run={firstRun ? JSON.stringify(firstRun) : undefined}
            suppressHydrationWarning
          />
        </div>
        <ScreenMark />
        <PreviewNotice />
      </div>
    </div>
  )
}

/** Around the screen, while a call is pointed at that changed what the Messenger shows. */
function ScreenMark() {
  const isOnScreen = useStore(pointedStore, (pointed) => pointed.isOnScreen)
  return (
    isOnScreen && (
      <div
        data-marked
        className="pointer-events-none absolute inset-0 border-2 border-accent bg-transparent shadow-none"
      />
    )
  )
}
