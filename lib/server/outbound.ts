import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { type Audience, audienceSchema, type Trigger, triggerSchema } from "@/lib/contract/outbound"
import { Memory } from "./memory"
import { shared } from "./shared"
import type { Transaction } from "./write"

const outboundSelect = {
  id: true,
  adminId: true,
  name: true,
  kind: true,
  deliveryStyle: true,
  blocks: true,
  trigger: true,
  audience: true,
} satisfies Prisma.OutboundSelect

type Row = Prisma.OutboundGetPayload<{ select: typeof outboundSelect }>

/** A live outbound message, its rules parsed. */
export type LiveOutbound = Omit<Row, "trigger" | "audience"> & { trigger: Trigger; audience: Audience }

// Each ping and each event weighs these, so they are kept for a moment.
const live = () => shared("live outbounds", () => new Memory<LiveOutbound[]>({ maxEntries: 1_000, keptMs: 5_000 }))

/** The workspace's live outbound messages, oldest first. */
export async function listLiveOutbounds(tx: Transaction, workspaceId: string): Promise<LiveOutbound[]> {
  const kept = live().get(workspaceId)
  if (kept) return kept
  const rows = await tx.outbound.findMany({
    where: { workspaceId, state: "live" },
    select: outboundSelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
  })
  const outbounds = rows.flatMap((row) => toLive(row) ?? [])
  live().set(workspaceId, outbounds)
  return outbounds
}

/** Null when its rules are of a shape this version does not know: it then reaches nobody, rather than everybody. */
function toLive(row: Row): LiveOutbound | null {
  const trigger = triggerSchema.safeParse(row.trigger)
  const audience = audienceSchema.safeParse(row.audience)
  return trigger.success && audience.success ? { ...row, trigger: trigger.data, audience: audience.data } : null
}
