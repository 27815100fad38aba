import type { Part } from "@/lib/contract/playground/project"
import { labelOfEditor } from "@/lib/playground/project/part-names"
import { ColouredCode } from "../playground/editor/light/coloured-code"

// Each coloured piece is in the document as an element.
const colouredMost = 1_000

/** One text of a snippet, to read; `data-code` is where its text is (lib/embed). */
export function EmbedCode({ part, text }: { part: Part; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <pre tabIndex={0}>
      <code data-code={part} data-label={labelOfEditor(part)}>
        <ColouredCode text={text} part={part} most={colouredMost} />
      </code>
    </pre>
  )
}
