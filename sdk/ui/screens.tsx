import { useState } from "preact/hooks"
import { NotificationCard } from "./outside/notification-card"
import { Outbound } from "./outside/outbound"
import { Panel } from "./panel"
import type { View } from "./view"

/** What the launcher opens, or a message that announces itself; and what stands on the page. */
export function Screens({ state, act }: View) {
  /** What a survey said when it was over; it stands where the card would. */
  const [thanks, setThanks] = useState<string | null>(null)
  return (
    <>
      <Outbound state={state} thanks={thanks} setThanks={setThanks} act={act} />
      {state.isOpen && <Panel state={state} act={act} />}
      {!state.isOpen && thanks === null && <NotificationCard state={state} act={act} />}
    </>
  )
}
