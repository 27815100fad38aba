// The names a workspace knows, and what becomes of new ones.
import "server-only"
import type { NameState, NameSubject } from "@/lib/contract/data-names"
import { now } from "../common/clock"
import { newId } from "../common/id"
import { hashToken } from "../common/token"
import { lockText } from "../db/lock-text"
import type { Db, Transaction } from "../db/write"
import { unknownAddress } from "../rate-limit/caller"
import { heldMax, shares } from "./shares"

export type NameScope = { workspaceId: string; subject: NameSubject }

/** Who brings names, whether their login is proven, and from which address. */
export type Bringer = { userId: string; isProven: boolean; client: string }

/** What a name is, or that it cannot become anything because there is no room. */
export type Verdict = NameState | "full"

export type Verdicts = ReadonlyMap<string, Verdict>

/** Two who bring new names to one workspace take turns; whoever holds this asks for no other lock that they may have. */
export async function lockNames(tx: Transaction, workspaceId: string): Promise<void> {
  await lockText(tx, `${workspaceId} names`)
}

/** The states of those of the names that are known. */
export async function findStates(
  db: Db,
  { workspaceId, subject }: NameScope,
  names: string[],
): Promise<Map<string, NameState>> {
  const rows = await db.dataName.findMany({
    where: { workspaceId, subject, name: { in: names } },
    select: { name: true, state: true },
    take: names.length,
  })
  return new Map(rows.map(({ name, state }) => [name, state]))
}

/** Names whose fate the bringer can still change: new ones, and held ones that a proven login lets pass. */
export function openNames(states: ReadonlyMap<string, NameState>, names: string[], { isProven }: Bringer): string[] {
  return [...new Set(names)].filter((name) => {
    const state = states.get(name)
    return state === undefined || (isProven && state === "held")
  })
}

/** A name with what its value is; an event has none. */
type Brought = { name: string; type: string | null }

/** Decides about open names and writes down what came of it. The caller has made sure who brings them. */
export async function admitNames(
  tx: Transaction,
  scope: NameScope,
  { brought, by }: { brought: Brought[]; by: Bringer },
): Promise<Verdicts> {
  await lockNames(tx, scope.workspaceId)
  const names = brought.map(({ name }) => name)
  const states = await findStates(tx, scope, names)
  const verdicts = new Map<string, Verdict>(states)
  const room = await findRoom(tx, scope, by)
  const open = new Set(openNames(states, names, by))
  const changed = { active: [] as Brought[], held: [] as Brought[] }
  for (const each of brought) {
    if (!open.delete(each.name)) continue
    const verdict = judge(room, by)
    verdicts.set(each.name, verdict)
    if (verdict === "active") changed.active.push(each)
    if (verdict === "held" && room.held-- > 0) changed.held.push(each)
  }
  await store(tx, scope, { ...changed, by })
  return verdicts
}

/** How many more names may become active, in all and of those that unproven people bring, and how many may be held. */
type Room = { active: number; unproven: number; held: number }

function judge(room: Room, { isProven }: Bringer): "active" | "held" | "full" {
  if (room.active <= 0) return "full"
  if (!isProven && room.unproven <= 0) return "held"
  room.active--
  if (!isProven) room.unproven--
  return "active"
}

type Taken = {
  active: number
  unproven: number
  ofPerson: number
  ofClient: number
  heldOfPerson: number
  isStrict: boolean
}

async function findRoom(tx: Transaction, { workspaceId, subject }: NameScope, by: Bringer): Promise<Room> {
  const share = shares[subject]
  const [taken] = await tx.$queryRaw<Taken[]>`
    SELECT count(*) FILTER (WHERE state = 'active')::int AS active,
           count(*) FILTER (WHERE state = 'active' AND "broughtBy" IS NOT NULL)::int AS unproven,
           count(*) FILTER (WHERE state = 'active' AND "broughtBy" = ${by.userId})::int AS "ofPerson",
           count(*) FILTER (WHERE state = 'active' AND "broughtFrom" = ${placeOf(workspaceId, by)})::int AS "ofClient",
           count(*) FILTER (WHERE state = 'held' AND "broughtBy" = ${by.userId})::int AS "heldOfPerson",
           (SELECT "requiresVerification" FROM "Workspace" WHERE id = ${workspaceId}) AS "isStrict"
    FROM "DataName" WHERE "workspaceId" = ${workspaceId} AND subject = ${subject}::"NameSubject"`
  const { active, unproven, ofPerson, ofClient, heldOfPerson, isStrict } = taken ?? nothingTaken
  const unprovenRoom = Math.min(share.unproven - unproven, share.one - ofPerson, share.one - ofClient)
  return {
    active: share.active - active,
    unproven: isStrict ? 0 : unprovenRoom,
    held: heldMax.one - heldOfPerson,
  }
}

const nothingTaken: Taken = { active: 0, unproven: 0, ofPerson: 0, ofClient: 0, heldOfPerson: 0, isStrict: false }

/** Hashed, because who was where is nobody's business, and the workspace's own, so that nobody is followed across them. */
function placeOf(workspaceId: string, { client }: Bringer): string | null {
  return client === unknownAddress ? null : hashToken(`${workspaceId} ${client}`)
}

type Storing = { active: Brought[]; held: Brought[]; by: Bringer }

async function store(tx: Transaction, { workspaceId, subject }: NameScope, { active, held, by }: Storing) {
  const createdAt = now()
  const bringer = by.isProven ? {} : { broughtBy: by.userId, broughtFrom: placeOf(workspaceId, by) }
  const rows = [
    ...active.map((each) => ({ ...each, state: "active" as const })),
    ...held.map((each) => ({ ...each, state: "held" as const })),
  ].map((each) => ({ id: newId("nam"), workspaceId, subject, ...each, ...bringer, createdAt }))
  if (rows.length === 0) return
  // A proven login lets pass what was held.
  await tx.dataName.updateMany({
    where: { workspaceId, subject, state: "held", name: { in: active.map(({ name }) => name) } },
    data: { state: "active", broughtBy: null, broughtFrom: null },
  })
  await tx.dataName.createMany({ data: rows, skipDuplicates: true })
  if (held.length > 0) await forgetOldest(tx, { workspaceId, subject })
}

/** What is really used comes back, and is held anew. */
async function forgetOldest(tx: Transaction, { workspaceId, subject }: NameScope): Promise<void> {
  const where = { workspaceId, subject, state: "held" as const }
  const rows = await tx.dataName.findMany({
    where,
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: heldMax.all,
    take: heldMax.one,
  })
  if (rows.length > 0) await tx.dataName.deleteMany({ where: { ...where, id: { in: rows.map(({ id }) => id) } } })
}
