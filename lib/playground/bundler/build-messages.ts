// What the page and the bundler's worker say to each other: one request, one answer, in order. What only the editor asks
// for follows its answer. Lines of the console are answered whenever they are ready.
import type { Compiled, Project } from "@/lib/contract/playground/project"
import type { Problem } from "../run/runner"
import type { PackageSources } from "./packages"

/** What of a project its code is. */
export type Code = Pick<Project, "script" | "named">

export type BuildRequest = { id: number; code: Code; packages: PackageSources }

export type BuildResult =
  | { state: "done"; compiled: Compiled; problems: Problem[] }
  | { state: "failed"; problems: Problem[] }

export type BuildAnswer = { id: number; result: BuildResult }

/** Asks for a line of the console, as code for the running frame. */
export type LineRequest = { id: number; line: string; packages: PackageSources }

export type LineResult =
  /** `names` are declared by it; `isAwaiting` says that it gives a promise of what it gives. */
  | { state: "done"; code: string; map: string; names: string[]; isAwaiting: boolean }
  | { state: "failed"; message: string; line: number; column: number }

export type LineAnswer = { id: number; compiled: LineResult }

/** Whether types are written in the script that was built. */
export type TypesAnswer = { isTyped: boolean }

/** A build that failed for no fault of the script: nothing in it is to blame, so its first character stands for it. */
export function brokenBuild(message: string): BuildResult {
  const place = { pane: "script", line: 1, column: 1 } as const
  return { state: "failed", problems: [{ severity: "error", message, place, length: 1 }] }
}

/** The same of a line. */
export function brokenLine(message: string): LineResult {
  return { state: "failed", message, line: 1, column: 1 }
}
