import type { ReactNode } from "react"
import { useStore } from "zustand"
import { strangersProject } from "@/lib/playground/project/owner"
import { projectStore } from "@/lib/playground/project/project"
import { roomStore } from "@/lib/playground/workspace/room"
import { ThemeButton } from "../../ui/theme-button"
import { PageNav } from "../../workspace/page-nav"
import { VirtualBrowser } from "../jar/virtual-browser"
import { ShareButton } from "../share/share-button"
import { AppIdField } from "./app-id-field"
import { AutoRunSwitch } from "./auto-run-switch"
import { Logo } from "./logo"
import { RunControls } from "./run-controls"

/** One row; two on narrow screens, where the second begins with the App ID. */
export function Header({ exampleSelect }: { exampleSelect: ReactNode }) {
  const project = useStore(projectStore, ({ owner }) => strangersProject(owner))
  const strangers = useStore(roomStore, (state) => state.strangers)
  // A stranger's project that has run has an inbox of its own.
  const inboxAppId = strangers?.project === project ? strangers?.app_id : undefined
  return (
    <header className="flex min-h-12 shrink-0 items-center gap-x-3 gap-y-2 border-line border-b bg-surface px-3 max-md:flex-wrap max-md:gap-x-1.5 max-md:px-2 max-md:py-2">
      <Logo />
      <div className="flex max-md:order-1">
        <PageNav current="playground" inboxAppId={inboxAppId} />
      </div>
      <div className="flex min-w-0 items-center gap-3 max-md:contents">
        <div className="flex min-w-0 max-md:order-3 max-md:flex-1">
          <AppIdField />
        </div>
        <div className="flex min-w-0 max-md:order-1 max-md:flex-1">{exampleSelect}</div>
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-1.5 max-md:contents">
        <div className="flex max-md:order-4">
          <AutoRunSwitch />
        </div>
        <div className="flex gap-1.5 max-md:order-1">
          <RunControls />
          <ShareButton />
        </div>
        {/* The end of the first row. */}
        <span className="order-2 hidden h-0 w-full max-md:block" />
        <div className="flex items-center max-md:order-4">
          <VirtualBrowser />
          <ThemeButton />
        </div>
      </div>
    </header>
  )
}
