// How a Messenger's request meets the faults of its workspace. Which workspace that is, and what is on there, says the row that
// the handler reads first of all, to find the session or the App ID. So whoever reads it calls `meetFaults`, before
// anything is done; `underFaults` around the handler says which request it is, and breaks off the answer where it is lost.
import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import { type Fault, type MessengerCall, messengerCalls } from "@/lib/contract/playground/faults"
import type { AppError } from "../common/errors"
import { shared } from "../common/shared"
import { internalError } from "../http/failure"
import { refusalOfRule } from "../rate-limit/spend"
import { breakOff } from "./broken-answer"
import { beLate } from "./late"
import { readFaults } from "./stored-faults"
import { recordStrike } from "./strike"

/** Names the faults that an answer met. */
const faultHeader = "X-Playground-Fault"

type Meeting = {
  call: MessengerCall
  traceId: string | undefined
  signal: AbortSignal
  /** A request meets each fault once, however often its workspace is looked up. */
  hasMet: boolean
  met: Fault["kind"][]
}

const meetings = () => shared("fault meetings", () => new AsyncLocalStorage<Meeting>())

type Asked = { request: Request; body: unknown }

/** Answers a request of a Messenger as its workspace's faults let it. */
export async function underFaults({ request, body }: Asked, answer: () => Promise<Response>): Promise<Response> {
  const call = callOf(request)
  if (!call) return answer()
  const meeting: Meeting = { call, traceId: traceIdIn(body), signal: request.signal, hasMet: false, met: [] }
  const response = await meetings().run(meeting, answer)
  if (meeting.met.length > 0) response.headers.set(faultHeader, meeting.met.join(", "))
  return meeting.met.includes("dropped_answer") ? breakOff(response) : response
}

/** Waits, throws or does nothing, as the faults of the workspace want it for the request that is being answered. */
export async function meetFaults({ id: workspaceId, faults }: { id: string; faults: unknown }): Promise<void> {
  const meeting = meetings().getStore()
  if (!meeting || meeting.hasMet) return
  meeting.hasMet = true
  const { call, traceId, signal } = meeting
  for (const fault of lateFirst(readFaults(faults))) {
    if (!concerns(fault, call)) continue
    if (!(await recordStrike({ workspaceId, fault, call, traceId }))) continue
    meeting.met.push(fault.kind)
    if (fault.kind === "latency") await beLate(fault.ms, signal)
    if (fault.kind === "rate_limited") throw marked(refusalOfRule("call", fault.retry_after), meeting)
    if (fault.kind === "server_error") throw marked(internalError(), meeting)
  }
}

/** On a slow network a refusal is late as well. */
function lateFirst(faults: Fault[]): Fault[] {
  const isLate = ({ kind }: Fault) => kind === "latency"
  return [...faults.filter(isLate), ...faults.filter((fault) => !isLate(fault))]
}

function concerns(fault: Fault, call: MessengerCall): boolean {
  if (!("calls" in fault)) return call === "stream"
  return fault.calls === "all" || fault.calls.includes(call)
}

function marked(error: AppError, { met }: Meeting): AppError {
  error.headers.push([faultHeader, met.join(", ")])
  return error
}

/** Ids stand between the names in some paths. */
function callOf({ url }: Request): MessengerCall | undefined {
  const [, path] = new URL(url).pathname.split("/api/messenger/")
  return path
    ?.split("/")
    .flatMap((part) => messengerCalls.find((call) => call === part) ?? [])
    .at(-1)
}

/** The call of the page that a request is for; of many in one request the first. */
function traceIdIn(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined
  if ("trace_id" in body && typeof body.trace_id === "string") return body.trace_id
  return "events" in body && Array.isArray(body.events) ? traceIdIn(body.events[0]) : undefined
}
