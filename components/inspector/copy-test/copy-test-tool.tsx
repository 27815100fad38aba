import { Check, FlaskConical, TriangleAlert } from "lucide-react"
import { useState } from "react"
import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"
import { whyNotCopied } from "@/lib/playground/transfer/playwright/why-not"
import { IconButton } from "../../ui/icon-button"

type Said = { runId: number; text: string; isBad: boolean }

/** Puts the session on the clipboard as a test. What writes it is loaded when it is asked for. */
export function CopyTestTool() {
  const runId = useStore(runnerStore, (state) => state.runId)
  const whyNot = useStore(runnerStore, whyNotCopied)
  const [last, setLast] = useState<Said | null>(null)
  // Of a later run it says nothing.
  const said = last?.runId === runId ? last : null

  async function copy() {
    try {
      const { copyTest } = await import("@/lib/playground/transfer/playwright/copy-test")
      await copyTest()
      setLast({ runId, text: "Copied.", isBad: false })
    } catch (error) {
      setLast({ runId, text: (error as Error).message, isBad: true })
    }
  }

  return (
    <>
      <p role="status" className={said?.isBad ? "max-w-72 truncate text-bad" : "sr-only"} title={said?.text}>
        {said?.text}
      </p>
      <IconButton
        id="copy-test"
        label={whyNot === null ? name : `${name}: ${whyNot}`}
        icon={said === null ? FlaskConical : said.isBad ? TriangleAlert : Check}
        // It stays there for its reason to be read.
        aria-disabled={whyNot !== null}
        className="aria-disabled:opacity-50"
        onClick={() => whyNot === null && void copy()}
      />
    </>
  )
}

const name = "Copy as Playwright test"
