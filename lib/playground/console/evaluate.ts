// What becomes of a line that somebody enters into the console. Its result comes back as any news of the run does
// (timeline/receive.ts).
import type { ToFrame } from "@/lib/contract/frame/frame"
import { compileLine } from "../bundler/bundler"
import { projectStore } from "../project/project"
import { runnerStore } from "../run/runner"
import { timelineStore } from "../timeline/timeline"
import { noteInput } from "./inputs"

export type Tell = (message: ToFrame) => void

/** Characters of one line. */
export const maxLine = 50_000

let before = Promise.resolve()

/** Shows the line, and runs it in the preview after those that were entered before it. */
export function evaluate(line: string, tell: Tell): void {
  const { runId } = runnerStore.getState()
  const { add } = timelineStore.getState()
  add([{ type: "input", runId, text: line, at: Date.now() }])
  const compiling = compileLine(line, projectStore.getState().settings)
  before = before.then(async () => {
    const compiled = await compiling
    if (compiled.state === "done") {
      const { code, map, names, isAwaiting } = compiled
      return tell({ type: "evaluate", input: noteInput(map), code, names, isAwaiting })
    }
    const { message, line, column } = compiled
    const place = { pane: "console", line, column } as const
    add([{ type: "error", kind: "build", runId, message, stack: "", place, at: Date.now() }])
  })
}
