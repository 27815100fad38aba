import type { RunnerState } from "../../run/runner"

/** Why the session cannot be copied as a test, in words behind a colon; null where it can. */
export function whyNotCopied({ runId, isStale }: Pick<RunnerState, "runId" | "isStale">): string | null {
  if (runId === 0) return "nothing has run yet"
  return isStale ? "the panes differ from what ran; run them first" : null
}
