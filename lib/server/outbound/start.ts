// Tours, surveys and checklists that the page starts by hand (fact 3.11, fact 3.12, fact 3.13). Only the trigger
// does not matter then: they must be live, and reach people of their audience, also those who received them already.
import "server-only"
import type { Notice, StartOutbound } from "@/lib/contract/messenger/content"
import { AppError } from "../common/errors"
import { type Log, LostRace, type Transaction } from "../db/write"
import type { User } from "../people/user"
import { writeAsCaller } from "../session/caller-write"
import { parseNumber } from "../workspace/public-number"
import { filterByAudience } from "./audience-facts"
import { createDelivery, withoutReceived } from "./delivery"
import { type NoticeRow, noticeSelect, toNotice } from "./notice"
import { logChange } from "./notice-change"
import { findLiveOutbound, type LiveOutbound } from "./outbound"

type Start = { token: string | undefined; number: string; request: StartOutbound }

/** Delivers it to the session's person, or starts it again when they finished it or waved it away. */
export function startOutbound({ token, number: text, request }: Start): Promise<Notice> {
  const { kind, trace_id: traceId, url = null } = request
  const number = parseNumber(text)
  return writeAsCaller({ token, traceId }, async (tx, log, { session, user }) => {
    const { workspaceId, userId } = session
    const outbound = number === null ? null : await findLiveOutbound(tx, { workspaceId, number, kind })
    if (!outbound || !(await isFor(tx, { user, outbound, url }))) throw notForThem(kind)
    await createDelivery(tx, log, { workspaceId, userId, outbound })
    const row = await tx.delivery.findFirst({ where: { userId, outboundId: outbound.id }, select: noticeSelect })
    if (!row) throw new LostRace()
    return reopen(tx, log, { userId, row })
  })
}

type Asking = { user: User; outbound: LiveOutbound; url: string | null }

/** What a person has received stays theirs while it is live, as in every list. */
async function isFor(tx: Transaction, { user, outbound, url }: Asking): Promise<boolean> {
  const missing = await withoutReceived(tx, { userId: user.id }, [outbound])
  return missing.length === 0 || (await filterByAudience(tx, { user, outbounds: missing, url })).length > 0
}

/** One answer for no such number, not live and not for them, so that it tells nothing of what others are sent. */
function notForThem(kind: StartOutbound["kind"]): AppError {
  const message = `Check the number, and that it is live for this person: there is no such ${kind} for them.`
  return new AppError({ code: "not_found", message })
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
  throw new AppError({
    code: "not_found",
    message: "Author this message anew: its content is of a shape this version does not know.",
  })
}
