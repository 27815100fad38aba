import "server-only"
import { limits } from "@/lib/contract/limits"
import type { Warning } from "@/lib/contract/messenger"
import type { Scalar } from "./attribute-value"
import { Memory } from "./memory"
import { shared } from "./shared"
import type { Transaction } from "./write"

const known = () => shared("attribute names", () => new Memory<Set<string>>({ maxEntries: 1_000, keptMs: 60_000 }))

type Custom = Record<string, Scalar | null>

/**
 * Keeps a workspace at 250 distinct custom attributes (API spec, section 3.3): new names beyond that are left out. Two
 * pings that race may pass the limit by a few; it protects lists and rules from growing, and needs no lock for that.
 */
export async function admitAttributes(tx: Transaction, workspaceId: string, custom: Custom) {
  const names = Object.keys(custom)
  const cached = known().get(workspaceId)
  if (names.every((name) => cached?.has(name))) return { custom, warnings: [] }
  const stored = await listAttributeNames(tx, workspaceId)
  const warnings: Warning[] = []
  const admitted: Custom = {}
  for (const [name, value] of Object.entries(custom)) {
    if (stored.has(name) || stored.size < limits.attributesPerWorkspace) {
      stored.add(name)
      admitted[name] = value
    } else {
      const message = `Left out: this workspace already has ${limits.attributesPerWorkspace} custom attributes.`
      warnings.push({ field: `user.${name}`, message })
    }
  }
  known().set(workspaceId, stored)
  return { custom: admitted, warnings }
}

async function listAttributeNames(tx: Transaction, workspaceId: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT attribute.name
    FROM "User" AS person, jsonb_object_keys(person."customAttributes") AS attribute (name)
    WHERE person."workspaceId" = ${workspaceId}`
  return new Set(rows.map(({ name }) => name))
}
