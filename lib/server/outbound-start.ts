// Tours, surveys and checklists that the page starts by hand (API spec, section 2.2): whoever asks gets them.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Notice, StartOutbound } from "@/lib/contract/content"
import { writeAsCaller } from "./caller-write"
import { createDelivery } from "./delivery"
import { AppError } from "./errors"
import { type NoticeRow, noticeSelect, toNotice } from "./notice"
import { logChange } from "./notice-change"
import { parseNumber } from "./public-number"
import { type Log, LostRace, type Transaction } from "./write"

type Start = { token: string | undefined; number: string; request: StartOutbound }

const startedSelect = { id: true, kind: true, name: true } satisfies Prisma.OutboundSelect

/** Delivers it to the session's person, or starts it again when they finished it or waved it away. */
export function startOutbound({ token, number: text, request }: Start): Promise<Notice> {
  const { kind, trace_id: traceId } = request
  const number = parseNumber(text)
  return writeAsCaller({ token, traceId }, async (tx, log, { session }) => {
    const { workspaceId, userId } = session
    const outbound =
      number !== null &&
      (await tx.outbound.findFirst({ where: { workspaceId, number, kind, state: "live" }, select: startedSelect }))
    if (!outbound) throw new AppError("not_found", `Check the number: this workspace has no such live ${kind}.`)
    await createDelivery(tx, log, { workspaceId, userId, outbound })
    const row = await tx.delivery.findFirst({ where: { userId, outboundId: outbound.id }, select: noticeSelect })
    if (!row) throw new LostRace()
    return reopen(tx, log, { userId, row })
  })
}

/** A tour begins anew, a survey keeps its answers until they are given anew, a finished checklist stays finished. */
async function reopen(tx: Transaction, log: Log, { userId, row }: { userId: string; row: NoticeRow }): Promise<Notice> {
  const notice = requireNotice(row)
  const isOver = notice.state === "dismissed" || (notice.state === "completed" && notice.kind !== "checklist")
  if (!isOver) return notice
  const fresh = { seenAt: null, dismissedAt: null, completedAt: null }
  const progress = notice.kind === "tour" ? {} : notice.progress
  await tx.delivery.updateMany({ where: { id: row.id, userId }, data: { ...fresh, progress } })
  const reopened = requireNotice({ ...row, ...fresh, progress })
  logChange(log, userId, reopened)
  return reopened
}

function requireNotice(row: NoticeRow): Notice {
  const notice = toNotice(row)
  if (notice) return notice
  throw new AppError("not_found", "Author this message anew: its content is of a shape this version does not know.")
}
