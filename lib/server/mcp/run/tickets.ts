// The runs that were asked for: each is opened by an unguessable ticket once, within a while, and answered by another secret,
// which only the page that opened it was given. Both are gone as soon as nobody waits for the answer.
import "server-only"
import { limits } from "@/lib/contract/limits"
import type { RunReport } from "@/lib/contract/mcp/run"
import type { Run } from "@/lib/contract/mcp/run-data"
import { AppError } from "../../common/errors"
import { shared } from "../../common/shared"
import { hashToken, newToken } from "../../common/token"
import { addressOf, originOf } from "../../http/origin/origins"

type Issued = {
  run: Run
  /** `performance.now()` after which nobody may open it: real time, which no test clock moves. */
  openUntil: number
  isOpened: boolean
  answer(report: RunReport): void
}

const issued = () => shared("runs", () => new Map<string, Issued>())

type Ticket = {
  /** Where a browser finds the page. */
  address: string
  report: Promise<RunReport>
  /** Nothing opens it, and nothing answers it any more. */
  withdraw(): void
}

export function issueTicket(asked: Omit<Run, "key">): Ticket {
  const ticket = newToken()
  const run = { ...asked, key: newToken() }
  const report = new Promise<RunReport>((answer) => {
    issued().set(ticket, { run, openUntil: performance.now() + limits.runOpenMs, isOpened: false, answer })
  })
  return { address: `${asked.apiBase}/run/${ticket}`, report, withdraw: () => void issued().delete(ticket) }
}

/** What its page is told, once. */
export function openTicket(ticket: string, request: Request): Run {
  const found = issued().get(ticket)
  if (
    !found ||
    found.isOpened ||
    performance.now() > found.openUntil ||
    originOf(addressOf(request.headers)) !== found.run.apiBase
  )
    throw unknown()
  found.isOpened = true
  return found.run
}

type Answer = { key: string | undefined; report: RunReport }

/** Takes what the page of a run saw, once. */
export function answerTicket(ticket: string, request: Request, { key, report }: Answer): void {
  const found = issued().get(ticket)
  // A browser says where a page that posts is from.
  const isOpener = key !== undefined && hashToken(key) === hashToken(found?.run.key ?? "")
  if (!found?.isOpened || !isOpener || request.headers.get("origin") !== found.run.apiBase) throw unknown()
  issued().delete(ticket)
  found.answer(report)
}

function unknown(): AppError {
  return new AppError({
    code: "not_found",
    message: "Call run_snippet again: there is no such run, or it was opened or answered already.",
  })
}
