import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { progressSchema } from "@/lib/contract/messenger/content"
import type { OutboundAnswer } from "@/lib/contract/messenger/outbound"
import { toSeconds } from "../common/clock"
import { database } from "../db/database"
import { readAtOnce } from "../db/read-at-once"
import { listPage, olderThan, toCursor } from "../http/page-cursor"
import { type List, ownerSelect, toOwner } from "../people/list"
import { parseNumber } from "../workspace/public-number"
import { unknownOutbound } from "./author"
import { stateOf } from "./notice"

const answerSelect = {
  id: true,
  deliveredAt: true,
  seenAt: true,
  dismissedAt: true,
  completedAt: true,
  progress: true,
  user: ownerSelect,
} satisfies Prisma.DeliverySelect

type Row = Prisma.DeliveryGetPayload<{ select: typeof answerSelect }>

type AnswerList = List & { number: string }

/** One page of what the people who got an outbound message did with it: the latest who got it first. */
export async function listAnswers({ number: text, ...list }: AnswerList) {
  const { workspaceId } = list
  const db = await database()
  const number = parseNumber(text)
  const outbound =
    number !== null && (await db.outbound.findFirst({ where: { workspaceId, number }, select: { id: true } }))
  if (!outbound) throw unknownOutbound()
  return listPage({
    list,
    read: (cursor, take) =>
      readAtOnce((tx) =>
        tx.delivery.findMany({
          where: { workspaceId, outboundId: outbound.id, ...olderThan(cursor, "deliveredAt") },
          select: answerSelect,
          orderBy: [{ deliveredAt: "desc" }, { id: "desc" }],
          take,
        }),
      ),
    cursorOf: ({ deliveredAt, id }) => toCursor({ at: deliveredAt, id }),
    toResource: toAnswer,
    step: 16,
  })
}

function toAnswer({ id, user, progress, deliveredAt, ...times }: Row): OutboundAnswer {
  const { seenAt, dismissedAt, completedAt } = times
  const changed = [deliveredAt, seenAt, dismissedAt, completedAt].flatMap((date) => date?.getTime() ?? [])
  return {
    ...toOwner(user),
    state: stateOf(times),
    progress: progressSchema.catch({}).parse(progress),
    changed_at: toSeconds(new Date(Math.max(...changed))),
  }
}
