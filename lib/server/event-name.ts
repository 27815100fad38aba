import "server-only"
import { limits } from "@/lib/contract/limits"
import { now } from "./clock"
import { database } from "./database"
import { Memory } from "./memory"
import { shared } from "./shared"

const known = () => shared("event names", () => new Memory<ReadonlySet<string>>({ maxEntries: 1_000 }))

/** Which of these event names the workspace may use: it keeps at most 120 distinct ones (API spec, section 5). */
export async function admitEventNames(workspaceId: string, names: string[]): Promise<ReadonlySet<string>> {
  const cached = known().get(workspaceId)
  if (cached && names.every((name) => cached.has(name))) return cached
  const admitted = await addEventNames(workspaceId, names)
  known().set(workspaceId, admitted)
  return admitted
}

async function addEventNames(workspaceId: string, names: string[]): Promise<ReadonlySet<string>> {
  const db = await database()
  return db.$transaction(async (tx) => {
    // Counting and adding must not interleave with another request's, so requests that bring new names take turns.
    await tx.$queryRaw`SELECT id FROM "Workspace" WHERE id = ${workspaceId} FOR NO KEY UPDATE`
    const select = { name: true }
    const rows = await tx.eventName.findMany({ where: { workspaceId }, select, take: limits.activeEventNames })
    const stored = new Set(rows.map(({ name }) => name))
    const room = limits.activeEventNames - stored.size
    const added = [...new Set(names)].filter((name) => !stored.has(name)).slice(0, room)
    const createdAt = now()
    await tx.eventName.createMany({ data: added.map((name) => ({ workspaceId, name, createdAt })) })
    return new Set([...stored, ...added])
  })
}
