import { currentEditor } from "../editor/current-editor"

/** Opens what the reference says of the method or the key at the cursor, and without one the reference itself, in a tab of its own. */
export function openReference(): void {
  const { text, cursor } = currentEditor()?.read() ?? { text: "", cursor: 0 }
  open(`/reference/at?word=${encodeURIComponent(wordAt(text, cursor))}`, "_blank", "noopener")
}

/** The name that the cursor is in, or at an end of. */
export function wordAt(text: string, cursor: number): string {
  const [before = ""] = /\w*$/.exec(text.slice(0, cursor)) ?? []
  const [after = ""] = /^\w*/.exec(text.slice(cursor)) ?? []
  return before + after
}
