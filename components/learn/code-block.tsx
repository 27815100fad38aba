import { ColouredCode } from "../playground/editor/light/coloured-code"

// Each coloured piece is in the document as an element.
const colouredMost = 300

/** A script to read. */
export function CodeBlock({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <pre tabIndex={0} className="code-text min-w-0 flex-1 overflow-x-auto rounded-md border border-line bg-sunken p-2">
      <code>
        <ColouredCode text={text} part="script" most={colouredMost} />
      </code>
    </pre>
  )
}
