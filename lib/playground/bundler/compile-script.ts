import { type CodeOfProject, isSameCode } from "@/lib/contract/playground/parts"
import type { Compiled } from "@/lib/contract/playground/project"
import { projectStore } from "../project/project"
import { type Problem, runnerStore } from "../run/runner"
import { timelineStore } from "../timeline/timeline"
import { build, isBundlerReady } from "./bundler"

/** The last code that compiled, so that running it again builds nothing. */
let last: { code: CodeOfProject; compiled: Compiled; problems: Problem[] } | null = null
let newest = 0

/**
 * A project's code, ready to run; its problems go to the runner's state and the timeline. Null when it has errors, when a newer
 * build took this one's place, or when nobody wants it any more.
 */
export async function compileScript(code: CodeOfProject, signal: AbortSignal): Promise<Compiled | null> {
  const turn = ++newest
  const { example } = projectStore.getState()
  // As the server compiled it, which is good while it is unedited.
  if (example?.compiled && isSameCode(example, code)) return accept({ code, compiled: example.compiled, problems: [] })
  if (last && isSameCode(last.code, code)) return accept(last)
  const plain = isBundlerReady() ? null : await asPlain(code)
  if (plain && turn === newest && !signal.aborted) {
    runnerStore.setState({ isTyped: false })
    return accept({ code, compiled: plain, problems: [] })
  }
  runnerStore.setState({ isBuilding: true })
  const result = await build(code)
  // A newer one may also have needed no build.
  if (!result || turn !== newest) return null
  if (signal.aborted) {
    runnerStore.setState({ isBuilding: false })
    return null
  }
  if (result.state === "done") return accept({ code, compiled: result.compiled, problems: result.problems })
  runnerStore.setState({ isBuilding: false, problems: result.problems })
  report(result.problems.filter(({ severity }) => severity === "error"))
  return null
}

/** What reads it is smaller than the bundler by far; what cannot be had leaves it to that. */
async function asPlain(code: CodeOfProject): Promise<Compiled | null> {
  const module = await import("./plain-script").catch(() => null)
  return module?.compilePlain(code) ?? null
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
