// What the page and the bundler's worker say to each other: one request, one answer, in order. What only the editor asks
// for follows its answer.
import type { Compiled } from "@/lib/contract/playground/project"
import type { Problem } from "../run/runner"

export type BuildRequest = { id: number; script: string; packageCdn: string }

export type BuildResult =
  | { state: "done"; compiled: Compiled; problems: Problem[] }
  | { state: "failed"; problems: Problem[] }

export type BuildAnswer = { id: number; result: BuildResult }

/** Whether types are written in the script that was built. */
export type TypesAnswer = { isTyped: boolean }

/** A build that failed for no fault of the script: nothing in it is to blame, so its first character stands for it. */
export function brokenBuild(message: string): BuildResult {
  const place = { pane: "script", line: 1, column: 1 } as const
  return { state: "failed", problems: [{ severity: "error", message, place, length: 1 }] }
}
