import type { Compiled } from "@/lib/contract/playground/project"
import { projectStore } from "../project/project"
import { type Problem, runnerStore } from "../run/runner"
import { timelineStore } from "../timeline/timeline"
import { build } from "./bundler"

/** The last script that compiled, so that running it again builds nothing. */
let last: { script: string; compiled: Compiled; problems: Problem[] } | null = null
let newest = 0

/**
 * The script, ready to run; its problems go to the runner's state and the timeline. Null when it has errors, when a newer
 * build took this one's place, or when nobody wants it any more.
 */
export async function compileScript(script: string, signal: AbortSignal): Promise<Compiled | null> {
  const turn = ++newest
  const { example } = projectStore.getState()
  // As the server compiled it, which is good while it is unedited.
  if (example?.script === script) return accept({ script, compiled: example.compiled, problems: [] })
  if (last?.script === script) return accept(last)
  runnerStore.setState({ isBuilding: true })
  const result = await build(script)
  // A newer one may also have needed no build.
  if (!result || turn !== newest) return null
  if (signal.aborted) {
    runnerStore.setState({ isBuilding: false })
    return null
  }
  if (result.state === "done") return accept({ script, compiled: result.compiled, problems: result.problems })
  runnerStore.setState({ isBuilding: false, problems: result.problems })
  report(result.problems.filter(({ severity }) => severity === "error"))
  return null
}

function accept(good: NonNullable<typeof last>) {
  last = good
  runnerStore.setState({ isBuilding: false, problems: good.problems })
  return good.compiled
}

function report(problems: Problem[]) {
  const { runId } = runnerStore.getState()
  const at = Date.now()
  timelineStore.getState().add(
    problems.map(({ message, place, fix }) => ({
      type: "error",
      kind: "build",
      runId,
      message,
      stack: "",
      place,
      fix,
      at,
    })),
  )
}
