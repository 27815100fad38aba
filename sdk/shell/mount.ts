import { callOf } from "../calls/call-of"
import type { Messenger } from "../messenger"
import { nextTask } from "../page/task"
import { announcedConversation, hasNotices } from "../state/announced"
import { lookOf } from "../state/look"
import { close, open } from "../state/panel"
import { unreadCount } from "../state/unread"
import { createElement } from "./element"
import { createHost } from "./host"
import { createLauncher } from "./launcher"
import { listenFirst } from "./listen-first"
import shellCss from "./shell.css"
import { englishWords } from "./words"

type Mounted = { element: Element; remove(): void }

/** Keeps the Messenger on the page exactly while it may show. */
export function mountWhenVisible(messenger: Messenger): void {
  let mounted: Mounted | null = null

  function show(isVisible: boolean): void {
    if (isVisible) mounted ??= mount(messenger, remount)
    if (isVisible) return
    mounted?.remove()
    mounted = null
  }

  function remount(): void {
    listenFirst(keepOwn)
    show(false)
    show(true)
  }

  /** Outside, the target of whatever happens in the shadow root is its host. */
  function keepOwn(event: Event): void {
    if (mounted && event.target === mounted.element) messenger.live.loaded?.keepEvent(event, mounted.element)
  }

  listenFirst(keepOwn)
  messenger.store.subscribe(({ isVisible }) => show(isVisible))
}

/**
 * Draws what every page has, the launcher and the live region, once for all changes of a tick. The panel and the cards
 * are drawn by the `ui` chunk into the stage, from the moment that it is needed.
 */
function mount(messenger: Messenger, onErased: () => void): Mounted {
  const { live, store, ui } = messenger
  const host = createHost()
  const launcher = createLauncher({ onClick: toggle, onApproach: needScreen })
  const stage = createElement("div", {})
  const announcement = createElement("p", { class: "unseen", role: "status" })
  const root = createElement("div", { class: "root" }, stage, announcement)
  const undo = [host.remove, store.subscribe(schedule)]
  let drawScreen = () => {}
  let isScreenNeeded = false
  /** True at first, as the first drawing is. */
  let isScheduled = true
  let isGone = false

  function draw(): void {
    isScheduled = false
    if (isGone) return
    const state = store.getState()
    const { attributes, variables, zIndex } = lookOf(state)
    Object.assign(root.dataset, attributes)
    for (const [name, value] of Object.entries(variables)) root.style.setProperty(`--messenger-${name}`, value)
    host.setZIndex(zIndex)
    const words = live.loaded?.launcherWordsOf(state.settings) ?? englishWords
    launcher.draw({ isOpen: state.isOpen, unread: unreadCount(state), words })
    if (attributes.launcher === "hidden") launcher.element.remove()
    else if (!launcher.element.parentNode) stage.after(launcher.element)
    // Written anew it would be read out again.
    if (announcement.textContent !== state.announcement) announcement.textContent = state.announcement
    drawScreen()
    if (state.isOpen || announcedConversation(state) || hasNotices(state)) needScreen()
  }

  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    queueMicrotask(draw)
  }

  /** For the first drawing of a part, which takes long. */
  function drawLater(): void {
    void nextTask().then(draw)
  }

  function toggle(): void {
    if (store.getState().isOpen) close(callOf(messenger))
    else open(callOf(messenger))
  }

  function needScreen(): void {
    if (isScreenNeeded) return
    isScreenNeeded = true
    ui.use((part) => {
      if (isGone) return
      const screen = part.mountScreen({ messenger, host, root, stage })
      drawScreen = screen.draw
      undo.push(screen.remove)
      drawLater()
    })
  }

  host.addStyles(shellCss)
  host.root.append(root)
  drawLater()
  live.use((part) => {
    if (isGone) return
    undo.push(part.watchLaunchers(messenger), part.keepPlace(host.element, onErased))
    schedule()
  })
  return {
    element: host.element,
    remove() {
      isGone = true
      for (const run of undo) run()
    },
  }
}
