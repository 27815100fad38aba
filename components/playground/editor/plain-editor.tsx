import type { Pane } from "@/lib/contract/playground/project"
import { highlight, type TokenKind } from "./highlight"
import { paneNames } from "./pane-names"

const colours = {
  plain: "",
  comment: "text-code-comment",
  string: "text-code-string",
  keyword: "text-code-keyword",
  number: "text-code-number",
} satisfies Record<TokenKind, string>

type PlainEditorProps = {
  pane: Pane
  text: string
  onEdit: (text: string) => void
  onFocus: () => void
}

/**
 * A text field over a coloured copy of its text. It needs nothing but the page itself, so it is there at once, and it
 * works by touch. Tab leaves it.
 */
export function PlainEditor({ pane, text, onEdit, onFocus }: PlainEditorProps) {
  const lineCount = text.split("\n").length
  return (
    <div className="code-text flex h-full overflow-auto py-2">
      <div
        aria-hidden
        className="sticky left-0 z-10 w-12.25 shrink-0 bg-surface pr-6.5 text-right text-muted select-none"
      >
        {Array.from({ length: lineCount }, (_, line) => `${line + 1}\n`)}
      </div>
      <div className="relative h-max min-h-full min-w-max flex-1 pr-4">
        <pre aria-hidden className="code-text pointer-events-none">
          {highlight(text, pane).map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no identity; the list is drawn anew on each edit.
            <span key={index} className={colours[kind]}>
              {text}
            </span>
          ))}
          {"\n"}
        </pre>
        <textarea
          aria-label={`${paneNames[pane]} editor`}
          value={text}
          onChange={(event) => onEdit(event.target.value)}
          onFocus={onFocus}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          wrap="off"
          className="code-text absolute inset-0 resize-none overflow-hidden bg-transparent text-transparent caret-text outline-none selection:bg-accent/25 selection:text-transparent"
        />
      </div>
    </div>
  )
}
