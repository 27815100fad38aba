import { type Pane, paneFiles, panes } from "@/lib/contract/playground/project"
import { PlaceButton } from "../rows/place-button"

/** A stack as text, in which places of the panes can be pressed. */
export function Stack({ text }: { text: string }) {
  return (
    <pre className="overflow-x-auto font-mono text-2xs text-text leading-5">
      {text.split(place).map((part, index) => {
        const found = readPlace(part)
        // biome-ignore lint/suspicious/noArrayIndexKey: a stack never changes.
        return found ? <PlaceButton key={index} place={found} withColumn /> : <bdi key={index}>{part}</bdi>
      })}
    </pre>
  )
}

// Not a file of that name at some address.
const place = new RegExp(`(?<![\\w/.-])((?:${Object.values(paneFiles).join("|").replaceAll(".", "\\.")}):\\d+:\\d+)`)

function readPlace(text: string) {
  const [file, line, column] = text.split(":")
  const pane: Pane | undefined = panes.find((pane) => paneFiles[pane] === file)
  return pane && line && column ? { pane, line: Number(line), column: Number(column) } : null
}
