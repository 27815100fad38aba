import "server-only"
import { limits } from "@/lib/contract/limits"
import type { RunReport } from "@/lib/contract/mcp/run"
import type { Run } from "@/lib/contract/mcp/run-data"
import { embeddedQuery, previewPath, strangersQuery } from "@/lib/contract/names"
import { noSettings } from "@/lib/contract/playground/settings"
import { AppError } from "../../common/errors"
import { addressOf, originOf, previewOriginFor, strangersProblem } from "../../http/origin/origins"
import { describeClock } from "../../workspace/clock"
import type { Workspace } from "../../workspace/workspace"
import { checkThisMachine } from "../reach"
import { tool } from "../tool"
import { runInBrowser } from "./run-in-browser"

export const runSnippet = tool("run_snippet", {
  title: "Run a snippet in a browser",
  description:
    "Runs HTML, CSS and a script as one page with the workspace's Messenger, in a real browser of the server's machine, and answers its calls of Intercom with their trace ids, its console, and what failed. Intercom and intercomSettings (app_id, api_base) are there; boot needs no App ID. Follow a call with get_trace. It starts as a new visitor each time; dialogs and popups are blocked. It ends once it is quiet, or after 20 seconds.",
  scope: "write",
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: true },
  cost: "run",
  argumentBytes: limits.sceneBytes,
  async run({ wait_ms: waitMs, ...files }, { workspace }, request) {
    checkThisMachine(request)
    const project = { ...files, settings: noSettings }
    const report = await runInBrowser({ project, waitMs, ...placeOf(workspace, request) }, request.signal)
    return { app_id: workspace.appId, ...report }
  },
  say: sayRun,
})

/** Where it runs: at the address that the request came by, as that reaches this server. */
function placeOf(workspace: Workspace, request: Request): Pick<Run, "appId" | "apiBase" | "previewUrl" | "clock"> {
  const address = addressOf(request.headers)
  const problem = strangersProblem(address)
  if (problem) throw new AppError({ code: "unavailable", message: `Call the server as localhost: ${problem}` })
  const { now, is_real, is_frozen, offset_ms } = describeClock(workspace)
  return {
    appId: workspace.appId,
    apiBase: originOf(address),
    previewUrl: `${previewOriginFor(address)}${previewPath}?${strangersQuery}&${embeddedQuery}`,
    clock: is_real ? null : { offsetMs: offset_ms, frozenAt: is_frozen ? Date.parse(now) : null },
  }
}

function sayRun({ calls, console: lines, left_out, problem, is_quiet }: RunReport): string {
  const own = calls.filter(({ is_automatic }) => !is_automatic).length + left_out.calls
  const sentences = [
    problem && `It failed${placeText(problem)}: ${problem.message.replace(/[^.!?…]$/, "$&.")}`,
    own === 0 ? "It never called Intercom." : `It called Intercom ${own === 1 ? "once" : `${own} times`}.`,
    lines.length + left_out.console > 0 && `Lines of its console: ${lines.length + left_out.console}.`,
    !is_quiet && "It was ended before it was quiet.",
    left_out.calls + left_out.console > 0 &&
      `Left out, as only the first are answered: ${left_out.calls} calls, ${left_out.console} lines.`,
    own > 0 && "Follow one with get_trace and its trace_id, or all that is stored with list_calls.",
  ]
  return sentences.filter(Boolean).join(" ")
}

function placeText({ file, line }: NonNullable<RunReport["problem"]>): string {
  return file === undefined ? "" : ` at ${line === undefined ? file : `${file}:${line}`}`
}
