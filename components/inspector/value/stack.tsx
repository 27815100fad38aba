import { fileKinds } from "@/lib/contract/playground/files"
import { partOf, partsOf } from "@/lib/contract/playground/parts"
import { projectStore } from "@/lib/playground/project/project"
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
const place = new RegExp(`(?<![\\w@/.-])([\\w@][\\w@./-]*\\.(?:${fileKinds.join("|")}):\\d+:\\d+)`)

function readPlace(text: string) {
  const [file = "", line, column] = text.split(":")
  const pane = partOf(file)
  const isThere = partsOf(projectStore.getState()).includes(pane)
  return isThere && line && column ? { pane, line: Number(line), column: Number(column) } : null
}
