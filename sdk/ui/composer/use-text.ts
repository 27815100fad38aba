import { useLayoutEffect, useRef, useState } from "preact/hooks"

/** The text of a composer, whose field grows with it up to a limit of the style sheet. */
export function useText(initial: string, hasFocus: boolean) {
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(hasFocus ? initial.length : null)
  const [text, setText] = useState(initial)

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew with each text.
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = "auto"
    element.style.height = `${element.scrollHeight}px`
    if (caret.current !== null) element.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [text])

  return {
    area,
    text,
    setText,
    /** The text with something put in where the caret is; the caret will stand behind it. */
    insert(piece: string): string {
      const { selectionStart: from = text.length, selectionEnd: to = text.length } = area.current ?? {}
      caret.current = from + piece.length
      return text.slice(0, from) + piece + text.slice(to)
    },
  }
}
