import dynamic from "next/dynamic"
import { useHasStarted } from "../playground/editor/has-started"
import { PaneBar } from "../ui/pane-bar"

// The first preview does not wait for the list: there is nothing in it before.
const InspectorBody = dynamic(() => import("./inspector-body").then((module) => module.InspectorBody), { ssr: false })

export function Inspector() {
  const hasStarted = useHasStarted()
  return (
    <section aria-label="Inspector" className="flex h-full min-w-0 flex-col bg-surface">
      {hasStarted ? (
        <InspectorBody />
      ) : (
        <PaneBar>
          <h2 className="font-semibold">Inspector</h2>
        </PaneBar>
      )}
    </section>
  )
}
