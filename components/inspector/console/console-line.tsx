import { LongString } from "../value/long-string"
import { Stack } from "../value/stack"
import { ValueNode } from "../value/value-node"
import { ValueTree } from "../value/value-tree"
import { formatLine, type Logged, type Part } from "./format"

type ConsoleLineProps = { values: Logged[]; isOpen?: boolean }

/** What was logged in one call, as a console shows it. */
export function ConsoleLine({ values, isOpen = false }: ConsoleLineProps) {
  const { parts, rest } = formatLine(values)
  return (
    // Nothing of what %c asks for reaches beyond the line.
    <div className="flex min-w-0 flex-1 flex-wrap gap-x-2 overflow-hidden">
      {parts.length > 0 && (
        <div className="min-w-0">
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was logged never changes.
            <FormattedPart key={index} part={part} />
          ))}
        </div>
      )}
      {rest.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was logged never changes.
        <Value key={index} value={value} isOpen={isOpen} />
      ))}
    </div>
  )
}

function FormattedPart({ part }: { part: Part }) {
  if (part.kind === "text") {
    return (
      <bdi className="whitespace-pre-wrap break-words" style={part.style}>
        {part.text}
      </bdi>
    )
  }
  return (
    <div className="inline-block max-w-full align-top" style={part.style}>
      <ValueTree snapshot={part.value} />
    </div>
  )
}

/** As consoles do, a string that was logged itself shows without quotes, and an error with its stack. */
function Value({ value, isOpen }: { value: Logged; isOpen: boolean }) {
  return (
    <div className={`min-w-0 ${value?.type === "error" ? "w-full" : ""}`}>
      {value?.type === "string" ? (
        <LongString snapshot={value} isQuoted={false} />
      ) : value?.type === "error" ? (
        <LoggedError error={value} />
      ) : (
        <ValueTree snapshot={value} isOpen={isOpen} />
      )}
    </div>
  )
}

/** The error itself, then where it was made, then what it holds. */
function LoggedError({ error }: { error: Extract<Logged, { type: "error" }> }) {
  return (
    <>
      <bdi className="whitespace-pre-wrap break-words">{error.text}</bdi>
      {error.stack && <Stack text={error.stack} />}
      {error.entries.length > 0 && (
        <ValueNode snapshot={{ type: "object", name: "", entries: error.entries, more: 0 }} />
      )}
    </>
  )
}
