// A workspace's test clock: read, set, moved and given back to the real time.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { ChangeClock, ClockResource } from "@/lib/contract/playground/clock"
import { followClock, realNow, type TestClock, timeOf } from "../common/clock"
import { write } from "../db/write"

const clockSelect = { clockAt: true, clockSetAt: true } satisfies Prisma.WorkspaceSelect

export function describeClock(clock: TestClock): ClockResource {
  const { clockAt, clockSetAt } = clock
  return {
    now: timeOf(clock).toISOString(),
    is_real: clockAt === null,
    offset_ms: clockAt ? clockAt.getTime() - (clockSetAt ?? realNow()).getTime() : 0,
    is_frozen: clockAt !== null && clockSetAt === null,
  }
}

/** Two changes at once take turns: both advances count. */
export function changeClock(workspaceId: string, change: ChangeClock): Promise<ClockResource> {
  return store(workspaceId, (before) => {
    const isFrozen = change.frozen ?? (before.clockAt !== null && before.clockSetAt === null)
    const at = change.set ?? new Date(timeOf(before).getTime() + (change.advance ?? 0))
    return { clockAt: at, clockSetAt: isFrozen ? null : realNow() }
  })
}

/** Goes by the server's time again. */
export function resetClock(workspaceId: string): Promise<ClockResource> {
  return store(workspaceId, () => ({ clockAt: null, clockSetAt: null }))
}

async function store(workspaceId: string, change: (before: TestClock) => TestClock): Promise<ClockResource> {
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const where = { id: workspaceId }
    await tx.$queryRaw`SELECT id FROM "Workspace" WHERE id = ${workspaceId} FOR NO KEY UPDATE`
    const before = await tx.workspace.findUniqueOrThrow({ where, select: clockSelect })
    const after = await tx.workspace.update({ where, data: change(before), select: clockSelect })
    // What is said of this change happened at the time it was changed to.
    followClock(after)
    if (after.clockAt !== null || before.clockAt !== null) log("workspace.changed", null, { fields: ["clock"] })
    return after
  })
  return describeClock(result)
}
