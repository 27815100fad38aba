import { flushSync } from "react-dom"
import type { Part } from "@/lib/contract/playground/project"
import { currentEditor } from "../editor/current-editor"
import { bringIntoView, bringPartIntoView } from "../panes/view-store"
import type { View } from "../panes/view-switch"

/** Brings a part of the page into view and the focus into it. */
export function showPart(view: Exclude<View, "code">): void {
  flushSync(() => bringIntoView(view))
  const part = document.getElementById(view)
  part?.querySelector<HTMLElement>("iframe[title], input, button, [tabindex='0']")?.focus()
}

/** Opens a text in the editor and goes on where its cursor was. */
export function showText(part: Part): void {
  flushSync(() => bringPartIntoView(part))
  currentEditor()?.focus()
}
