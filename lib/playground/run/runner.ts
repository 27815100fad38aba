// State of the preview, for whoever shows it. The verbs are in playground.ts.
import { createStore } from "zustand/vanilla"
import type { Fix, SourceLocation } from "../timeline/entry"

/** One thing the bundler has to say about the script. */
export type Problem = {
  severity: "error" | "warning"
  message: string
  place: SourceLocation
  length: number
  /** What a button can do about it. */
  fix?: Fix
}

export type RunnerState = {
  /**
   * `held` while nobody has asked to run a stranger's project; `starting` until the first run was executed; `busy` while
   * the preview has not answered for a second, which is when Stop is offered; `stopped` after Stop.
   */
  phase: "held" | "starting" | "running" | "busy" | "stopped"
  runId: number
  /** What runs: its code, and as JSON text the source map from its lines to those that were written. */
  code: string
  map: string
  /** Addresses that it imports. */
  imports: string[]
  /** Problems of the newest build; with an error among them the last good preview stays. */
  problems: Problem[]
  isBuilding: boolean
  /** Whether types are written in the script that was built last, by which the editor marks it. */
  isTyped: boolean
  /** The panes differ from what runs. */
  isStale: boolean
  /** The preview says that it shows a field for a password. */
  asksPassword: boolean
}

export const runnerStore = createStore<RunnerState>()(() => ({
  phase: "starting",
  runId: 0,
  code: "",
  map: "",
  imports: [],
  problems: [],
  isBuilding: false,
  isTyped: true,
  isStale: false,
  asksPassword: false,
}))
