import { useEffect, useRef } from "react"
import { isNarrow } from "./is-narrow"

/** Where there is room for one pane only, the pane that goes takes the focus with it: this gives it to the other. */
export function useNarrowFocus(conversation: string | null): void {
  const before = useRef(conversation)
  useEffect(() => {
    const left = before.current
    before.current = conversation
    if (left === conversation || !isNarrow()) return
    const target = conversation === null ? `[data-conversation="${CSS.escape(left ?? "")}"]` : "[data-pane]"
    document.querySelector<HTMLElement>(target)?.focus()
  }, [conversation])
}
