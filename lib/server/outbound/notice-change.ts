// What a person did with a notice: saw it, finished it, waved it away, or got further in it. May be repeated.
import "server-only"
import { isDeepStrictEqual } from "node:util"
import type { Notice, NoticeRequest } from "@/lib/contract/messenger/content"
import { now } from "../common/clock"
import { notFound } from "../common/errors"
import type { Log, Transaction } from "../db/write"
import { writeAsCaller } from "../session/caller-write"
import { noticeKinds } from "./kind"
import { type NoticeRow, noticeSelect, toNotice } from "./notice"
import { checkProgress } from "./notice-progress"

type NoticeChange = { token: string | undefined; id: string; request: NoticeRequest }

/** Stores it and answers the notice as it is now. */
export function changeNotice({ token, id, request }: NoticeChange): Promise<Notice> {
  return writeAsCaller({ token, traceId: request.trace_id }, async (tx, log, { session }) => {
    const { workspaceId, userId } = session
    const row = await tx.delivery.findFirst({
      where: { id, workspaceId, userId, outbound: { kind: { in: [...noticeKinds] }, ...stateFor(request) } },
      select: noticeSelect,
    })
    const notice = row && toNotice(row)
    if (!notice) throw notFound("live notice", { owner: "person", check: "the notice's id" })
    checkProgress(notice, request.progress ?? {})
    return isLate(notice, request) ? notice : store(tx, log, { userId, row, notice, request })
  })
}

/** What was stopped can be waved away by those who still see it, and takes no answers any more. */
function stateFor({ state }: NoticeRequest) {
  return state === "dismissed" ? {} : { state: "live" as const }
}

/** What a second tab still shows of a finished tour or survey takes nothing back. A finished task can be undone. */
function isLate({ kind, state }: Notice, request: NoticeRequest): boolean {
  return kind !== "checklist" && state === "completed" && request.state !== "completed"
}

type NoticeUpdate = { userId: string; row: NoticeRow; notice: Notice; request: NoticeRequest }

async function store(tx: Transaction, log: Log, { userId, row, notice, request }: NoticeUpdate): Promise<Notice> {
  const at = now()
  const { state } = request
  const next: NoticeRow = {
    ...row,
    seenAt: row.seenAt ?? at,
    dismissedAt: row.dismissedAt ?? (state === "dismissed" ? at : null),
    completedAt: row.completedAt ?? (state === "completed" ? at : null),
  }
  const progress = request.progress ?? notice.progress
  const changed = toNotice({ ...next, progress })
  if (!changed || isDeepStrictEqual(changed, notice)) return notice
  const { seenAt, dismissedAt, completedAt } = next
  await tx.delivery.updateMany({ where: { id: row.id, userId }, data: { seenAt, dismissedAt, completedAt, progress } })
  logChange(log, userId, changed)
  return changed
}

/** Tells the person's other tabs and the inspector. */
export function logChange(log: Log, userId: string, { id, kind, name, state, progress }: Notice): void {
  log("notice.changed", userId, { notice_id: id, kind, outbound: name, state, progress })
}
