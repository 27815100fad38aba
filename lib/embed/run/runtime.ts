// Runs the project of an embed, in a workspace that is made for this embed alone.
import { demoAppId } from "@/lib/contract/app-id"
import type { EmbedData } from "@/lib/contract/embed/data"
import type { EmbedCall } from "@/lib/contract/embed/messages"
import { plainOf } from "@/lib/contract/frame/plain"
import { fileOf } from "@/lib/contract/playground/parts"
import type { Problem } from "@/lib/playground/run/runner"
import { elementOf } from "../data"
import type { PlayerState } from "../player"
import { createProjectRun, type ProjectRun } from "./project-run"

const ends = {
  left: "The page went to another address, which is not shown here. Run it again to come back.",
  flood: "It was stopped: it sent more messages than anyone could read.",
}

type RuntimeOptions = {
  data: EmbedData
  report(state: Partial<PlayerState>): void
  onCall(call: EmbedCall): void
}

export function createRuntime({ data, report, onCall }: RuntimeOptions): ProjectRun {
  const end = (problem: string | null) => report({ phase: "stopped", problem })
  return createProjectRun({
    container: elementOf("frames"),
    previewUrl: data.previewUrl,
    settings: { app_id: demoAppId, api_base: data.apiBase },
    standIns: [],
    clock: null,
    onPhase: (phase) => report({ phase }),
    onMessage(message) {
      if (message.type !== "entries") return
      for (const entry of message.entries) {
        if (entry.type === "call") onCall({ method: entry.method, args: entry.args.map(plainOf), at: entry.at })
        if (entry.type === "error") report({ problem: entry.message })
      }
    },
    onBroken: (problem) => end(problem ? sentenceOf(problem) : null),
    onEnd: (why) => end(ends[why]),
  })
}

function sentenceOf({ place, message }: Problem) {
  return `${place.pane === "script" ? "Line" : `${fileOf(place.pane)}, line`} ${place.line}: ${message}`
}
