import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { type Audience, audienceSchema, type Trigger, triggerSchema } from "@/lib/contract/messenger/outbound"
import { Memory } from "../common/memory"
import { shared } from "../common/shared"
import type { Db } from "../db/write"

/** More live messages than this would make each ping slow. */
export const liveMax = 500

const outboundSelect = {
  id: true,
  number: true,
  adminId: true,
  name: true,
  kind: true,
  deliveryStyle: true,
  blocks: true,
  trigger: true,
  audience: true,
} satisfies Prisma.OutboundSelect

type OutboundRow = Prisma.OutboundGetPayload<{ select: typeof outboundSelect }>

type Rules = { trigger: Trigger | null; audience: Audience }

/** A live outbound message, its rules parsed. Without a trigger it is only listed, or started by hand. */
export type LiveOutbound = Omit<OutboundRow, keyof Rules> & Rules

// Each ping and each event weighs these, so they are kept for a moment.
const live = () => shared("live outbounds", () => new Memory<LiveOutbound[]>({ maxEntries: 1_000, keptMs: 5_000 }))

/** The workspace's live outbound messages, oldest first. */
export async function listLiveOutbounds(db: Db, workspaceId: string): Promise<LiveOutbound[]> {
  const kept = live().get(workspaceId)
  if (kept) return kept
  const rows = await db.outbound.findMany({
    where: { workspaceId, state: "live" },
    select: outboundSelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: liveMax,
  })
  const outbounds = rows.flatMap((row) => readRules(row) ?? [])
  live().set(workspaceId, outbounds)
  return outbounds
}

type OutboundRef = { workspaceId: string; number: number; kind: LiveOutbound["kind"] }

/** The live outbound message of a number and kind, as it is now. */
export async function findLiveOutbound(
  db: Db,
  { workspaceId, number, kind }: OutboundRef,
): Promise<LiveOutbound | null> {
  const where = { workspaceId, number, kind, state: "live" as const }
  const row = await db.outbound.findFirst({ where, select: outboundSelect })
  return row && readRules(row)
}

/** Makes the next ping read them again: one was made or stopped. */
export function forgetLiveOutbounds(workspaceId: string): void {
  live().delete(workspaceId)
}

/** Null when its rules are of a shape this version does not know: it then reaches nobody, rather than everybody. */
export function readRules<Row extends Pick<OutboundRow, keyof Rules>>(
  row: Row,
): (Omit<Row, keyof Rules> & Rules) | null {
  const trigger = triggerSchema.nullable().safeParse(row.trigger)
  const audience = audienceSchema.safeParse(row.audience)
  return trigger.success && audience.success ? { ...row, trigger: trigger.data, audience: audience.data } : null
}
