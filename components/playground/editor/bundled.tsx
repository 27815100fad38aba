import { useState } from "react"
import { useStore } from "zustand"
import { carried } from "@/generated/carried"
import { pinImports, unpinnedImports } from "@/lib/playground/project/pin-imports"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { Button } from "../../ui/button"
import { CopyButton } from "../../ui/copy-button"
import { ColouredCode } from "./light/coloured-code"

/** What ran: the script as it was compiled, with the files that it imports in it. */
export function Bundled() {
  const { code, imports, runId } = useStore(runnerStore)
  const settings = useStore(projectStore, (state) => state.settings)
  const [isPinning, setPinning] = useState(false)

  async function pin() {
    setPinning(true)
    await pinImports()
    setPinning(false)
  }

  if (runId === 0) return <p className="absolute inset-0 p-4 text-muted text-xs">Nothing has run yet.</p>
  const bytes = new TextEncoder().encode(code).length
  return (
    <section aria-label="Bundled code" className="absolute inset-0 flex flex-col bg-surface">
      <header className="flex shrink-0 items-center gap-3 border-line border-b px-3 py-1.5 text-muted text-xs">
        <p className="min-w-0 flex-1 truncate">
          Run {runId}: {sizeOf(bytes)}
          {imports.length > 0 && `, with ${imports.map(nameOf).join(", ")} imported`}
        </p>
        {unpinnedImports(imports, settings).length > 0 && (
          <Button disabled={isPinning} onClick={() => void pin()}>
            Pin versions
          </Button>
        )}
        <CopyButton label="Copy the bundled code" text={code} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <pre tabIndex={0} className="code-text min-h-0 flex-1 overflow-auto p-3">
        <ColouredCode text={code} part="script" most={5_000} />
      </pre>
    </section>
  )
}

/** What was imported, where the server carries it. */
function nameOf(address: string) {
  const known = Object.entries(carried).find(([, file]) => address.endsWith(`/packages/${file}`))
  return known ? known[0] : address
}

function sizeOf(bytes: number) {
  return bytes < 1_000 ? `${bytes} bytes` : `${(bytes / 1_000).toFixed(1)} kB`
}
