// Which custom attributes a workspace stores, of people and of companies. Values under other names are left out of the ping
// with a warning.
import "server-only"
import type { Warning } from "@/lib/contract/messenger/messenger"
import { Memory } from "../common/memory"
import { shared } from "../common/shared"
import type { Transaction } from "../db/write"
import type { Scalar } from "../people/attribute-value"
import type { Attributes } from "../people/attributes"
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

type AttributeScope = NameScope & { subject: "people" | "company" }

// Another instance's changes count here after this time.
const keptMs = 10_000

const known = () => shared("attribute names", () => new Memory<ReadonlySet<string>>({ maxEntries: 1_000, keptMs }))

type Custom = Record<string, Scalar | null>

type Admission = { workspaceId: string; attributes: Attributes; by: Bringer }

/** The attributes of a ping without those whose names are not stored, and a warning for each of these. */
export async function admitAttributes(tx: Transaction, { workspaceId, attributes, by }: Admission) {
  const { custom, companies } = attributes
  const people = await judge(tx, { workspaceId, subject: "people" }, { all: [custom], by })
  const kept = companies.filter(({ shouldDetach }) => !shouldDetach).map((each) => each.custom)
  const company = await judge(tx, { workspaceId, subject: "company" }, { all: kept, by })
  const left = [
    ...leftOut(custom, people).map((each) => warn("user", "people", each)),
    ...kept.flatMap((each) => leftOut(each, company).map((one) => warn("user.company", "company", one))),
  ]
  return {
    attributes: {
      ...attributes,
      custom: withoutLeftOut(custom, people),
      companies: companies.map((each) => ({ ...each, custom: withoutLeftOut(each.custom, company) })),
    },
    warnings: left,
  }
}

/** Makes the next ping ask again: a name was archived, removed or let pass. */
export function forgetAttributeNames({ workspaceId, subject }: AttributeScope): void {
  known().delete(`${workspaceId} ${subject}`)
}

async function judge(
  tx: Transaction,
  scope: AttributeScope,
  { all, by }: { all: Custom[]; by: Bringer },
): Promise<Verdicts> {
  const types = typesOf(all)
  const names = [...types.keys()]
  const key = `${scope.workspaceId} ${scope.subject}`
  const active = known().get(key)
  if (names.every((name) => active?.has(name))) return new Map(names.map((name) => [name, "active"]))
  const states = await findStates(tx, scope, names)
  // Only what is committed: the names of a ping that fails after all would be remembered, and never written down.
  const stored = [...states].flatMap(([name, state]) => (state === "active" ? [name] : []))
  known().set(key, new Set([...(known().get(key) ?? []), ...stored]))
  if (openNames(states, names, by).length === 0) return states
  return admitNames(tx, scope, { brought: names.map((name) => ({ name, type: types.get(name) ?? null })), by })
}

/** The names that hold something, each with the type of it. Null clears, for which nothing has to be known. */
function typesOf(all: Custom[]): Map<string, string> {
  const given = all.flatMap((custom) => Object.entries(custom))
  return new Map(given.flatMap(([name, value]) => (value === null ? [] : [[name, typeOf(name, value)]])))
}

/** What a value is called. A number of seconds under such a name is shown as a date (fact 8.5). */
export function typeOf(name: string, value: Scalar): string {
  return typeof value === "number" && name.endsWith("_at") ? "date" : typeof value
}

type LeftOut = { name: string; verdict: Exclude<Verdict, "active"> }

function leftOut(custom: Custom, verdicts: Verdicts): LeftOut[] {
  return Object.entries(custom).flatMap(([name, value]) => {
    const verdict = verdicts.get(name) ?? "full"
    return value === null || verdict === "active" ? [] : [{ name, verdict }]
  })
}

function withoutLeftOut(custom: Custom, verdicts: Verdicts): Custom {
  return Object.fromEntries(
    Object.entries(custom).filter(([name, value]) => value === null || verdicts.get(name) === "active"),
  )
}

function warn(place: string, subject: AttributeScope["subject"], { name, verdict }: LeftOut): Warning {
  return { field: `${place}.${name}`, message: `Left out: ${reasonFor(subject, verdict)}.` }
}

function reasonFor(subject: AttributeScope["subject"], verdict: LeftOut["verdict"]): string {
  const { active, one, unproven } = shares[subject]
  switch (verdict) {
    case "full":
      return `this workspace already has ${active} custom attributes of this kind. Use one of those, or archive one`
    case "held":
      return `the name is new, and is held until the team activates it or a proven login uses it. Logins without proof bring at most ${one} names each and ${unproven} together, and none where verification is required`
    case "archived":
      return "the team archived this attribute. Use another, or have it activated again"
  }
}
