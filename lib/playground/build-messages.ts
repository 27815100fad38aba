// What the page and the bundler's worker say to each other: one request, one answer, in order.
import type { Compiled } from "@/lib/contract/project"
import type { Problem } from "./runner"

export type BuildRequest = { id: number; script: string; packageCdn: string }

export type BuildResult =
  | { state: "done"; compiled: Compiled; problems: Problem[] }
  | { state: "failed"; problems: Problem[] }

export type BuildAnswer = { id: number; result: BuildResult }
