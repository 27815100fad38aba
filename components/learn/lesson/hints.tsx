import { CodeBlock } from "../code-block"

/** The last of three is code. */
const codeAt = 2

/** What helps, as far as it was asked for. */
export function Hints({ hints }: { hints: string[] }) {
  if (hints.length === 0) return null
  return (
    <ol aria-label="Hints" className="flex max-w-prose flex-col gap-1 pl-6 text-muted">
      {hints.map((hint, index) => (
        <li key={hint}>{index === codeAt ? <CodeBlock text={hint} /> : hint}</li>
      ))}
    </ol>
  )
}
