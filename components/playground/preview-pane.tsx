import { useEffect, useRef } from "react"
import { mountPreview } from "@/lib/playground/start"
import { PaneBar } from "../ui/pane-bar"
import { PreviewNotice } from "./preview-notice"
import { PreviewStatus } from "./preview-status"

export function PreviewPane() {
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
        <div ref={container} className="preview-frames absolute inset-0 bg-white" />
        <PreviewNotice />
      </div>
    </div>
  )
}
