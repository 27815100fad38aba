// How far the preview has come: held, begun, ended. runnerStore says it to whoever shows it.
import { complain } from "../timeline/complain"
import { runnerStore } from "./runner"

export type Phase = {
  /** Nothing runs until somebody asks for it. */
  hold(): void
  /** A first run is on its way; says so if it never comes up. */
  begin(): void
  /** It came up, although its page is not read yet, as one that waits for another site's script. */
  reach(): void
  /** The current run was stopped, or ended by itself. */
  end(): void
  /** Whether the run was ended: what it says late begins nothing. */
  hasEnded(runId: number): boolean
  /** The preview is taken away: nobody waits for it any more. */
  leave(): void
}

const unreachableMs = 15_000

export function createPhase({ previewOrigin }: { previewOrigin: string }): Phase {
  let endedRunId = 0
  let unreachable: ReturnType<typeof setTimeout> | undefined

  /** A preview that never comes up must not leave the page waiting for it in silence. */
  function reportUnreachable() {
    const { phase, problems } = runnerStore.getState()
    if (phase !== "starting" || problems.length > 0) return
    runnerStore.setState({ phase: "stopped" })
    complain(
      `The preview could not be loaded from ${previewOrigin}. Check that this address reaches the server, then press Run.`,
    )
  }

  return {
    hold() {
      clearTimeout(unreachable)
      runnerStore.setState({ phase: "held", problems: [], isBuilding: false, isStale: false, asksPassword: false })
    },
    begin() {
      runnerStore.setState({ phase: "starting" })
      clearTimeout(unreachable)
      unreachable = setTimeout(reportUnreachable, unreachableMs)
    },
    reach: () => clearTimeout(unreachable),
    end() {
      endedRunId = runnerStore.getState().runId
      runnerStore.setState({ phase: "stopped" })
    },
    hasEnded: (runId) => runId <= endedRunId,
    leave: () => clearTimeout(unreachable),
  }
}
