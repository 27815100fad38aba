import { useEffect } from "react"
import type { Playground } from "@/lib/playground/playground"
import { usePlayground } from "../playground-context"
import { isMac } from "./key-names"
import { openReference } from "./open-reference"
import { overlayStore, showOverlay } from "./overlay-store"
import { formatPane, save } from "./save"
import { type Shortcut, shortcutOf } from "./shortcuts"

/** Listens for the keys of the page, before the editor's own, where Ctrl+Enter opens a line. */
export function useShortcuts(): void {
  const playground = usePlayground()

  useEffect(() => {
    const life = new AbortController()
    addEventListener("keydown", (event) => press(event, playground), { capture: true, signal: life.signal })
    return () => life.abort()
  }, [playground])
}

function press(event: KeyboardEvent, playground: Playground): void {
  if (overlayStore.getState().shown && !isCovered()) {
    keep(event)
    return
  }
  const shortcut = event.isComposing ? null : shortcutOf(event, isMac())
  if (!shortcut || !isDue(shortcut, event.target)) return
  event.preventDefault()
  event.stopPropagation()
  perform(shortcut, playground)
}

/** What is typed for a palette that is still loading does not land in the text. */
function keep(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
  if (event.key === "Escape") showOverlay(null)
  const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey
  if (isText) overlayStore.setState(({ typed }) => ({ typed: typed + event.key }))
}

function perform(shortcut: Shortcut, playground: Playground): void {
  if (shortcut === "run") return void playground.run()
  if (shortcut === "save") return void save(playground)
  if (shortcut === "format") return void formatPane()
  if (shortcut === "reference") return void openReference()
  showOverlay(overlayStore.getState().shown === shortcut ? null : shortcut)
}

/** A key that types belongs to the field that is typed into, and a dialog keeps all from the page behind it. */
function isDue(shortcut: Shortcut, target: EventTarget | null): boolean {
  if (shortcut === "run" || shortcut === "save") return true
  if (shortcut === "palette" && overlayStore.getState().shown === "palette") return true
  if (isCovered()) return false
  if (shortcut === "palette" || !isIn(target, field)) return true
  return (shortcut === "format" || shortcut === "reference") && isIn(target, "[data-editor]")
}

function isCovered(): boolean {
  return document.querySelector("dialog:modal") !== null
}

const field = "input, textarea, select, [role='textbox'], [contenteditable]"

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
