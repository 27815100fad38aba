import { render } from "preact"
import { isComposing } from "../../lib/contract/composing"
import type { ScreenPlace, Ui } from "../messenger"
import { createActions } from "./actions"
import { cycleFocus, followFocus } from "./focus"
import { watchKeyboard } from "./keyboard"
import { Screens } from "./screens"
import { styles } from "./styles"
import { directionOf, languageOf } from "./words/language"
import { language, speak } from "./words/words"

export const ui = { mountScreen } satisfies Ui

/** Draws the panel and the cards into the stage; Preact changes only what differs. Reached as `messenger.ui`. */
function mountScreen({ messenger, host, root, stage }: ScreenPlace) {
  const { store } = messenger
  const act = createActions(messenger)
  let isGone = false
  host.addStyles(styles)

  function draw(): void {
    if (isGone) return
    const state = store.getState()
    void speak(languageOf(state.settings, navigator)).then((isNew) => isNew && draw())
    const settleFocus = followFocus(host.root)
    root.dataset.panel = state.isOpen ? "shown" : "hidden"
    // Set anew it would cost the style of everything in it.
    if (stage.lang !== language) Object.assign(stage, { lang: language, dir: directionOf(language) })
    render(<Screens state={state} act={act} />, stage)
    settleFocus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!store.getState().isOpen || isComposing(event)) return
    if (event.key === "Escape") {
      // The page's own dialogs must not close with it.
      event.stopPropagation()
      act.close()
    }
    if (event.key === "Tab") cycleFocus(root, event)
  }

  root.addEventListener("keydown", onKeyDown)
  const endKeyboard = watchKeyboard(host.element, root)
  // Ages such as "5m" grow while nothing else happens.
  const clock = setInterval(draw, 60_000)
  return {
    draw,
    remove() {
      isGone = true
      endKeyboard()
      clearInterval(clock)
      render(null, stage)
    },
  }
}
