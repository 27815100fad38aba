import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { progressSchema } from "@/lib/contract/content"
import { limits } from "@/lib/contract/limits"
import type { OutboundAnswer } from "@/lib/contract/outbound"
import { toSeconds } from "../clock"
import { database } from "../database"
import { stateOf } from "../notice"
import { unknownOutbound } from "../outbound-author"
import { parseNumber } from "../public-number"
import { ownerSelect, toOwner } from "./list"

const answerSelect = {
  deliveredAt: true,
  seenAt: true,
  dismissedAt: true,
  completedAt: true,
  progress: true,
  user: ownerSelect,
} satisfies Prisma.DeliverySelect

type Row = Prisma.DeliveryGetPayload<{ select: typeof answerSelect }>

type Asked = { workspaceId: string; number: string }

/** What the people who got an outbound message did with it: the latest who got it, as many as fit one page. */
export async function listAnswers({ workspaceId, number: text }: Asked) {
  const db = await database()
  const number = parseNumber(text)
  const outbound =
    number !== null && (await db.outbound.findFirst({ where: { workspaceId, number }, select: { id: true } }))
  if (!outbound) throw unknownOutbound()
  const rows = await db.delivery.findMany({
    where: { workspaceId, outboundId: outbound.id },
    select: answerSelect,
    orderBy: [{ deliveredAt: "desc" }, { id: "desc" }],
    take: limits.pageSizeMax,
  })
  return { data: rows.map(toAnswer), next: null }
}

function toAnswer({ user, progress, deliveredAt, ...times }: Row): OutboundAnswer {
  const { seenAt, dismissedAt, completedAt } = times
  const changed = [deliveredAt, seenAt, dismissedAt, completedAt].flatMap((date) => date?.getTime() ?? [])
  return {
    ...toOwner(user),
    state: stateOf(times),
    progress: progressSchema.catch({}).parse(progress),
    changed_at: toSeconds(new Date(Math.max(...changed))),
  }
}
