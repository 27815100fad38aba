import { useEffect, useRef } from "react"
import { CodeBlock } from "../code-block"

/** The last of three is code. */
const codeAt = 2

/** What helps, as far as it was asked for. */
export function Hints({ hints }: { hints: string[] }) {
  const list = useRef<HTMLOListElement>(null)
  const count = hints.length

  // On a phone the panel has less room than what it holds.
  useEffect(() => {
    if (count > 0) list.current?.lastElementChild?.scrollIntoView({ block: "nearest" })
  }, [count])

  if (count === 0) return null
  return (
    <ol ref={list} aria-label="Hints" className="flex max-w-prose flex-col gap-1.5 pl-6 text-pretty text-muted">
      {hints.map((hint, index) => (
        <li key={hint}>{index === codeAt ? <CodeBlock text={hint} /> : hint}</li>
      ))}
    </ol>
  )
}
