import { useEffect, useRef } from "react"
import type { ToFrame } from "@/lib/contract/frame"
import { ownSandbox } from "@/lib/contract/names"
import { mountPreview } from "@/lib/playground/start"
import { PaneBar } from "../ui/pane-bar"
import { PreviewNotice } from "./preview-notice"
import { PreviewStatus } from "./preview-status"

type PreviewPaneProps = {
  previewOrigin: string
  /** What first-run.ts lets the frame run on a first visit. */
  firstRun: ToFrame
}

/** The first frame comes with the page, so that it loads while the page's scripts do. `mountPreview` takes it over. */
export function PreviewPane({ previewOrigin, firstRun }: PreviewPaneProps) {
  const container = useRef<HTMLDivElement>(null)

  useEffect(() => (container.current ? mountPreview(container.current) : undefined), [])

  return (
    <div className="flex h-full min-w-0 flex-col bg-surface">
      <PaneBar>
        <h2 className="font-semibold max-md:sr-only">Preview</h2>
        <PreviewStatus />
      </PaneBar>
      <div className="relative min-h-0 flex-1">
        {/* White, as a browser's window is before a page paints. */}
        <div ref={container} className="preview-frames absolute inset-0 bg-white">
          {/* biome-ignore lint/a11y/useIframeTitle: hidden until a run takes it and titles it. */}
          <iframe
            src={`${previewOrigin}/preview`}
            sandbox={ownSandbox}
            aria-hidden
            tabIndex={-1}
            data-run={JSON.stringify(firstRun)}
            suppressHydrationWarning
          />
        </div>
        <PreviewNotice />
      </div>
    </div>
  )
}
