// Which event names a workspace stores. The hot path asks nothing: known names are remembered, and the statement that
// stores the events looks again, so that what was archived elsewhere meanwhile is not stored.
import "server-only"
import type { EventsResponse } from "@/lib/contract/messenger/messenger"
import { Memory } from "../common/memory"
import { shared } from "../common/shared"
import { database } from "../db/database"
import { retryRaces, type Transaction } from "../db/write"
import { lockSession, requireSession, type Session, sessionExpired } from "../session/session"
import {
  admitNames,
  type Bringer,
  findStates,
  type NameScope,
  openNames,
  type Verdict,
  type Verdicts,
} from "./registry"
import { shares } from "./shares"

const known = () => shared("event names", () => new Memory<ReadonlySet<string>>({ maxEntries: 1_000 }))

type Admission = { token: string; workspaceId: string; names: string[]; client: string }

/** What becomes of each name. New ones are written down for a live session only. */
export async function admitEventNames({ token, workspaceId, names, client }: Admission): Promise<Verdicts> {
  const active = known().get(workspaceId)
  if (active && names.every((name) => active.has(name))) return new Map(names.map((name) => [name, "active"]))
  const verdicts = await ask({ token, workspaceId, names, client })
  const admitted = [...verdicts].flatMap(([name, verdict]) => (verdict === "active" ? [name] : []))
  known().set(workspaceId, new Set([...(known().get(workspaceId) ?? []), ...admitted]))
  return verdicts
}

/** Makes the next event ask again: a name was archived, removed or let pass. */
export function forgetEventNames(workspaceId: string): void {
  known().delete(workspaceId)
}

async function ask({ token, workspaceId, names, client }: Admission): Promise<Verdicts> {
  const scope: NameScope = { workspaceId, subject: "event" }
  const session = await requireSession(token)
  const db = await database()
  const states = await findStates(db, scope, names)
  if (openNames(states, names, bringerOf(session, client)).length === 0) return states
  const brought = names.map((name) => ({ name, type: null }))
  const admit = async (tx: Transaction) => {
    // Asked again, now that nobody can come between.
    const live = await lockSession(tx, token)
    if (!live) throw sessionExpired()
    return admitNames(tx, scope, { brought, by: bringerOf(live, client) })
  }
  return retryRaces(() => db.$transaction(admit))
}

function bringerOf({ userId, verifiedBy }: Session, client: string): Bringer {
  return { userId, isProven: verifiedBy !== null, client }
}

const { active: limit, one, unproven } = shares.event

const reasons = {
  full: {
    code: "event_name_limit",
    reason: `this workspace already has ${limit} event names. Use one of those, or archive one`,
  },
  held: {
    code: "event_name_held",
    reason: `the name is new, and is held until the team activates it or a proven login uses it. Logins without proof bring at most ${one} names each and ${unproven} together, and none where verification is required`,
  },
  archived: {
    code: "event_name_archived",
    reason: "the team archived this name. Use another, or have it activated again",
  },
} as const satisfies Record<Exclude<Verdict, "active">, { code: string; reason: string }>

/** Why an event is not stored. */
export function refuseEvent({ id, name }: { id: string; name: string }, verdict: Exclude<Verdict, "active">) {
  const { code, reason } = reasons[verdict]
  return { id, code, message: `"${name}" was not stored: ${reason}.` } satisfies EventsResponse["rejected"][number]
}
