// Why outbound messages reach one person or do not, as it is now. It asks what delivery asks.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Check, ComesWith, Reasons } from "@/lib/contract/playground/reasons"
import { toSeconds } from "../common/clock"
import { notFound } from "../common/errors"
import { database } from "../db/database"
import type { Db } from "../db/write"
import { cursorOfCreated, listPage, newestFirst, olderThan, type Page } from "../http/page-cursor"
import type { List } from "../people/list"
import { ofSameBrowser } from "../people/same-browser"
import { type User, userSelect } from "../people/user"
import { parseNumber } from "../workspace/public-number"
import { factsOf, weighAudience } from "./audience"
import { countEvents, eventNamesOf } from "./audience-facts"
import { unknownOutbound } from "./author"
import { stateOf } from "./notice"
import { bringerOf } from "./occasion"
import { readRules } from "./outbound"

const rowSelect = {
  id: true,
  number: true,
  kind: true,
  name: true,
  state: true,
  trigger: true,
  audience: true,
  createdAt: true,
} satisfies Prisma.OutboundSelect

type Row = Prisma.OutboundGetPayload<{ select: typeof rowSelect }>
type Asked = NonNullable<ReturnType<typeof readRules<Row>>>
type Bringer = ReturnType<typeof bringerOf>

type Asking = { workspaceId: string; user: string }

/** The reasons of one outbound message, live or not. */
export async function getReasons({ number: text, ...asking }: Asking & { number: string }): Promise<Reasons> {
  const { workspaceId } = asking
  const db = await database()
  const number = parseNumber(text)
  const row =
    number === null ? null : await db.outbound.findFirst({ where: { workspaceId, number }, select: rowSelect })
  if (!row) throw unknownOutbound()
  const user = await getPerson(db, asking)
  return explain(row, await readEvidence(db, user, [row]))
}

/** A page of the reasons of a workspace's live messages, the newest first. */
export async function listReasons({
  limit,
  cursor,
  bytesMax,
  ...asking
}: Asking & Omit<List, "user">): Promise<Page<Reasons>> {
  const { workspaceId } = asking
  const db = await database()
  const user = await getPerson(db, asking)
  return listPage({
    list: { limit, cursor, bytesMax },
    async read(from, take) {
      const where = { workspaceId, state: "live" as const, ...olderThan(from) }
      const rows = await db.outbound.findMany({ where, select: rowSelect, orderBy: newestFirst, take })
      const evidence = await readEvidence(db, user, rows)
      return rows.map((row) => ({ id: row.id, createdAt: row.createdAt, reasons: explain(row, evidence) }))
    },
    cursorOf: cursorOfCreated,
    toResource: ({ reasons }) => reasons,
  })
}

async function getPerson(db: Db, { workspaceId, user: id }: Asking): Promise<User> {
  const user = await db.user.findFirst({ where: { id, workspaceId }, select: userSelect })
  if (!user) throw notFound("person", { check: "the user's id", field: "user" })
  return user
}

type Evidence = {
  user: User
  deliveries: Awaited<ReturnType<typeof listDeliveries>>
  events: ReadonlyMap<string, number>
  /** The page that the person saw last. */
  lastUrl: string | null
}

async function readEvidence(db: Db, user: User, rows: Row[]): Promise<Evidence> {
  const asked = rows.flatMap((row) => readRules(row) ?? [])
  const asksForPage = asked.some(({ audience }) => audience.rules.some(({ on }) => on === "page"))
  const [deliveries, events, lastUrl] = await Promise.all([
    listDeliveries(db, user, rows),
    countEvents(db, user, asked.flatMap(askedEvents)),
    asksForPage ? findLastUrl(db, user) : null,
  ])
  return { user, deliveries, events, lastUrl }
}

function listDeliveries(db: Db, user: User, rows: Row[]) {
  return db.delivery.findMany({
    where: { ...ofSameBrowser(user), outboundId: { in: rows.map(({ id }) => id) } },
    select: { outboundId: true, userId: true, deliveredAt: true, seenAt: true, dismissedAt: true, completedAt: true },
    orderBy: [{ deliveredAt: "asc" }, { id: "asc" }],
  })
}

/** The events of the audience, and the one that brings it. */
function askedEvents(asked: Asked): string[] {
  const bringer = bringerOf(asked)
  return [...eventNamesOf(asked), ...(bringer.on === "event" ? [bringer.event_name] : [])]
}

async function findLastUrl(db: Db, { id: userId }: User): Promise<string | null> {
  const last = await db.pageView.findFirst({ where: { userId }, select: { url: true }, orderBy: { createdAt: "desc" } })
  return last?.url ?? null
}

function explain(row: Row, evidence: Evidence): Reasons {
  const { id, number, kind, name, state } = row
  const asked = readRules(row)
  const bringer = bringerOf(asked ?? { kind, trigger: null })
  const once = weighOnce(evidence, { id, bringer })
  const checks: Check[] = [
    { on: "state", actual: state, holds: state === "live" },
    once,
    ...(asked ? weighFor(evidence, { asked, bringer }) : [{ on: "format" as const, holds: false }]),
  ]
  const isDue = checks.every(({ holds }) => holds)
  return {
    outbound: { id, number, kind, name, state },
    user: evidence.user.id,
    verdict: isDue ? "due" : once.holds ? "unmatched" : "received",
    comes_with: toComing(evidence, bringer),
    checks,
  }
}

/** What is started by hand or listed is each person's own; what comes unasked is delivered to a browser once. */
function weighOnce({ user, deliveries }: Evidence, { id, bringer }: { id: string; bringer: Bringer }): Check {
  const isOwn = bringer.on === "hand" || bringer.on === "list"
  const own = deliveries.find(({ outboundId, userId }) => outboundId === id && userId === user.id)
  const delivery = own ?? (isOwn ? undefined : deliveries.find(({ outboundId }) => outboundId === id))
  if (!delivery) return { on: "once", delivery: null, holds: true }
  const received = { state: stateOf(delivery), delivered_at: toSeconds(delivery.deliveredAt) }
  return { on: "once", delivery: received, holds: false }
}

/** Only a ping and a start by hand come from a page. */
function weighFor(
  { user, events, lastUrl }: Evidence,
  { asked, bringer }: { asked: Asked; bringer: Bringer },
): Check[] {
  const url = bringer.on === "ping" || bringer.on === "hand" ? lastUrl : null
  return weighAudience(factsOf({ user, events, url }), asked.audience)
}

function toComing({ events }: Evidence, bringer: Bringer): ComesWith {
  return bringer.on === "event" ? { ...bringer, count: events.get(bringer.event_name) ?? 0 } : { on: bringer.on }
}
