import dynamic from "next/dynamic"
import { useStore } from "zustand"
import { personStore } from "@/lib/playground/workspace/person"
import { useHasStarted } from "../../playground/editor/has-started"
import { PaneBar } from "../../ui/pane-bar"
import { Skeleton } from "../../ui/skeleton"
import { NewMessageButton } from "../message/new-message-button"

const ClosedWorkspace = dynamic(() => import("./user-problem").then((module) => module.ClosedWorkspace), { ssr: false })
const UserData = dynamic(() => import("./user-data").then((module) => module.UserData), {
  ssr: false,
  loading: () => <Skeleton lines={6} />,
})

/** Who the preview's session belongs to, as the server has them stored. */
export function CurrentUser() {
  const current = useStore(personStore, (state) => state.current)
  const closedAppId = useStore(personStore, (state) => state.closedAppId)
  const hasStarted = useHasStarted()
  return (
    <section aria-label="Current user" className="flex h-full min-w-0 flex-col bg-surface">
      <PaneBar>
        <h2 className="font-semibold">Current user</h2>
        {current && <span className="ml-auto truncate font-mono text-2xs text-muted">{current.appId}</span>}
        <NewMessageButton appId={current?.appId ?? null} />
      </PaneBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2">
        {current ? <UserData {...current} /> : closedAppId ? <ClosedWorkspace /> : hasStarted && <Nobody />}
      </div>
    </section>
  )
}

function Nobody() {
  return (
    <div className="flex flex-col gap-1 p-4 text-muted">
      <p className="text-text">Nobody yet.</p>
      <p>
        Call <code className="font-mono text-xs">Intercom("boot", …)</code>: the person it belongs to shows here as they
        are stored, with their events and messages.
      </p>
    </div>
  )
}
