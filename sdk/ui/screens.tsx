import { NotificationCard } from "./outside/notification-card"
import { Outbound } from "./outside/outbound"
import { Panel } from "./panel"
import type { View } from "./view"

/** What the launcher opens, or a message that announces itself; and what stands on the page. */
export function Screens({ state, act }: View) {
  return (
    <>
      <Outbound state={state} act={act} />
      {state.isOpen ? <Panel state={state} act={act} /> : <NotificationCard state={state} act={act} />}
    </>
  )
}
