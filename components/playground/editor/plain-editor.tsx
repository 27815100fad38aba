import { useEffect, useRef } from "react"
import type { Part } from "@/lib/contract/playground/project"
import { labelOfEditor } from "@/lib/playground/project/part-names"
import { ColouredCode } from "./light/coloured-code"
import { openEditor } from "./open-editor"

type PlainEditorProps = {
  part: Part
  text: string
  onEdit: (text: string) => void
  onFocus: () => void
  /** Somebody taps it, or types: unlike what only puts the cursor there, that is the beginning of editing. */
  onUse: () => void
}

/**
 * A text field over a coloured copy of its text. It needs nothing but the page itself, so it is there at once, and it
 * works by touch. Tab leaves it.
 */
export function PlainEditor({ part, text, onEdit, onFocus, onUse }: PlainEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const lineCount = text.split("\n").length

  useEffect(() => {
    const { current } = field
    return current ? openEditor({ part, field: current }) : undefined
  }, [part])

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
          <ColouredCode text={text} part={part} />
          {"\n"}
        </pre>
        <textarea
          ref={field}
          aria-label={labelOfEditor(part)}
          value={text}
          onChange={(event) => onEdit(event.target.value)}
          onFocus={onFocus}
          onPointerDown={onUse}
          onKeyDown={({ ctrlKey, metaKey, key }) => !ctrlKey && !metaKey && key !== "Tab" && onUse()}
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
