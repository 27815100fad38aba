import { render } from "preact"
import { lookOf } from "../look"
import { causeOf, type Messenger } from "../messenger"
import { followFocus } from "./focus"
import { createHost } from "./host"
import { Root } from "./root"

/** Keeps the Messenger on the page exactly while it may show. */
export function mountWhenVisible(messenger: Messenger): void {
  let unmount: (() => void) | null = null

  messenger.store.subscribe(({ isVisible }) => {
    if (isVisible && !unmount) unmount = mount(messenger)
    if (isVisible || !unmount) return
    unmount()
    unmount = null
  })
}

/** Draws the whole tree from the state, once for all changes of a tick; Preact changes only what differs. */
function mount(messenger: Messenger): () => void {
  const { store } = messenger
  const host = createHost()
  const call = { messenger, trace: causeOf(messenger) }
  let isScheduled = false
  let isGone = false

  function draw(): void {
    isScheduled = false
    if (isGone) return
    const state = store.getState()
    const settleFocus = followFocus(host.root)
    host.setZIndex(lookOf(state).zIndex)
    render(<Root state={state} call={call} />, host.container)
    settleFocus()
  }

  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(draw)
  }

  schedule()
  const unsubscribe = store.subscribe(schedule)
  // Ages such as "5m" grow while nothing else happens.
  const clock = setInterval(schedule, 60_000)
  return () => {
    isGone = true
    unsubscribe()
    clearInterval(clock)
    render(null, host.container)
    host.remove()
  }
}
