import dynamic from "next/dynamic"
import type { ListedExample } from "@/lib/contract/learn/example"
import { ThemeButton } from "../../ui/theme/theme-button"
import { PageNav } from "../../workspace/page-nav"
import { useShortcuts } from "../commands/use-shortcuts"
import { useHasStarted } from "../editor/has-started"
import { ExampleSelect } from "../gallery/example-select"
import type { Gallery } from "../gallery/use-gallery"
import { VirtualBrowser } from "../jar/virtual-browser"
import { ShareButton } from "../share/share-button"
import { SaveButton } from "../snippet/save-button"
import { AppIdField } from "./app-id-field"
import { AutoRunSwitch } from "./auto-run-switch"
import { Logo } from "./logo"
import { RunControls } from "./run-controls"
import { useInboxAppId } from "./use-inbox-app-id"

const HeaderTools = dynamic(() => import("./header-tools").then((module) => module.HeaderTools), { ssr: false })

type HeaderProps = { gallery: Gallery; examples: ListedExample[] }

/** One row; three on narrow screens: the pages, the example and what is done with it, the workspace. */
export function Header({ gallery, examples }: HeaderProps) {
  const inboxAppId = useInboxAppId()
  const hasStarted = useHasStarted()
  useShortcuts()
  return (
    <header className="flex min-h-12 shrink-0 items-center gap-x-3 gap-y-2 border-line border-b bg-surface px-3 max-md:flex-wrap max-md:gap-x-1.5 max-md:px-2 max-md:py-2">
      <Logo isCrowded />
      <div className="flex max-md:order-1">
        <PageNav isCrowded current="playground" inboxAppId={inboxAppId} />
      </div>
      <div className="flex min-w-0 items-center gap-3 max-md:contents">
        <div className="flex min-w-0 max-md:order-5 max-md:flex-1">
          <AppIdField />
        </div>
        <div className="flex min-w-0 max-md:order-3 max-md:flex-1">
          <ExampleSelect examples={examples} slug={gallery.example?.slug ?? null} onChoose={gallery.choose} />
        </div>
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-1.5 max-md:contents">
        <div className="flex max-md:order-5">
          <AutoRunSwitch />
        </div>
        <div className="flex gap-1.5 max-md:order-3">
          <RunControls />
          <SaveButton />
          <ShareButton />
        </div>
        {/* As wide as what comes into it. */}
        <span className="flex w-21 max-md:order-1 max-md:ml-auto max-md:w-10">
          {hasStarted && <HeaderTools gallery={gallery} examples={examples} />}
        </span>
        {/* The ends of the first row and of the second. */}
        <span className="order-2 hidden h-0 w-full max-md:block" />
        <span className="order-4 hidden h-0 w-full max-md:block" />
        <div className="flex items-center max-md:order-1">
          <VirtualBrowser />
          <ThemeButton />
        </div>
      </div>
    </header>
  )
}
