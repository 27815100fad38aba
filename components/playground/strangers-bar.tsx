import { ShieldAlert } from "lucide-react"
import { useId } from "react"
import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"
import { roomStore } from "@/lib/playground/workspace/room"
import { Button } from "../ui/button"
import { usePlayground } from "./playground-context"

/** Says whose project is shown, where it runs, and what it takes to treat it as one's own. */
export function StrangersBar({ isShownNarrow }: { isShownNarrow: boolean }) {
  const { runInMyWorkspace } = usePlayground()
  const isHeld = useStore(runnerStore, ({ phase }) => phase === "held")
  const problem = useStore(roomStore, (state) => state.strangersProblem)
  const meaning = useId()
  return (
    <section
      aria-label="Somebody else’s project"
      className={`flex shrink-0 items-center gap-x-4 gap-y-2 border-line border-b bg-warn-soft/60 px-3 py-1.5 text-xs max-md:flex-wrap ${isShownNarrow ? "" : "max-md:hidden"}`}
    >
      <ShieldAlert size={15} aria-hidden className="shrink-0 text-warn max-md:hidden" />
      <p role="status" className="min-w-0 flex-1 text-pretty max-md:basis-full">
        <strong className="font-semibold">Somebody else’s project.</strong> {sentence({ isHeld, problem })}
      </p>
      {!problem && (
        <div className="flex items-center gap-x-3 gap-y-1 max-md:w-full">
          <p id={meaning} className="max-w-72 text-balance text-2xs xl:max-w-md text-muted md:text-right">
            Only if you trust it: it then uses your App ID, cookies and storage, and may open windows and download
            files.
          </p>
          <Button aria-describedby={meaning} className="max-md:ml-auto" onClick={() => void runInMyWorkspace()}>
            Run in my workspace
          </Button>
        </div>
      )}
    </section>
  )
}

function sentence({ isHeld, problem }: { isHeld: boolean; problem: string | null }) {
  if (problem) return `This server shows its code and cannot run it. ${problem}`
  return isHeld
    ? "Nothing of it has run. Run starts it in a browser and a workspace of its own, where it sees nothing of yours."
    : "It runs in a browser and a workspace of its own, where it sees nothing of yours."
}
