import { useId } from "react"
import type { Part } from "@/lib/contract/playground/project"
import { nameOfPart } from "@/lib/playground/project/part-names"
import { ColouredCode } from "../playground/editor/light/coloured-code"

const turning = /[\u202a-\u202e\u2066-\u2069]/

// Each coloured piece costs the server a tenth of a millisecond: it is in the page, and again in what React takes over from.
const colouredMost = 1_000

/** One text of a saved project, to read. */
export function PaneCode({ part, text, title = nameOfPart(part) }: { part: Part; text: string; title?: string }) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className="flex min-w-0 flex-col gap-2">
      <h2 id={headingId} className="font-semibold text-sm">
        {title}
      </h2>
      {turning.test(text) && (
        <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">
          This text has characters that turn its direction. What you read may not be in the order in which it runs.
        </p>
      )}
      {text.trim() === "" ? (
        <p className="text-muted">Empty.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <pre tabIndex={0} className="code-text max-h-[70vh] overflow-auto rounded-lg border border-line bg-surface p-3">
          <code>
            <ColouredCode text={text} part={part} most={colouredMost} />
          </code>
        </pre>
      )}
    </section>
  )
}
