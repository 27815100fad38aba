// Brings the names of a scene's attributes and events into a workspace: those that it lists, and those that are used.
import "server-only"
import type { NameSubject } from "@/lib/contract/data-names"
import type { Scene } from "@/lib/contract/scene/parts"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import type { Transaction } from "../db/write"
import { typeOf } from "../names/attribute-names"
import { lockNames } from "../names/registry"
import { shares } from "../names/shares"
import { keyProblem, type Scalar } from "../people/attribute-value"
import { type Bringing, thereAlready } from "./bringing"
import { refuseOther } from "./conflict"
import { dateOf } from "./fields"
import { listNames } from "./read-content"

/** More than a workspace ever knows. */
const namesMax = 10_000

type Name = { subject: NameSubject; name: string; type?: string; state: Scene["event_names"][number]["state"] }
type Listed = Name & { created_at?: string | undefined; path: string }

export async function addNames(tx: Transaction, bringing: Bringing, scene: Scene): Promise<void> {
  const { workspaceId, at } = bringing
  checkKeys(scene)
  await lockNames(tx, workspaceId)
  const known = await thereAlready(bringing, async () =>
    withSubject(await listNames(tx, { workspaceId, take: namesMax })),
  )
  const there = new Map(known.map((each) => [keyOf(each), each]))
  const fresh = new Map<string, Listed>()
  for (const each of withSubject(scene)) {
    const { path, ...given } = each
    const same = there.get(keyOf(each))
    if (same) refuseOther({ path, given, there: same })
    else fresh.set(keyOf(each), each)
  }
  // What is used and not listed is active.
  for (const each of usedNames(scene)) {
    if (!there.has(keyOf(each)) && !fresh.has(keyOf(each))) fresh.set(keyOf(each), { ...each, path: "" })
  }
  const rows = [...fresh.values()].map(({ subject, name, type, state, created_at }) => ({
    ...{ id: newId("nam"), workspaceId, subject, name, type: type ?? null, state },
    createdAt: dateOf(created_at, at),
  }))
  if (rows.length === 0) return
  await tx.dataName.createMany({ data: rows })
  await checkRoom(tx, workspaceId)
}

const keyOf = ({ subject, name }: Pick<Name, "subject" | "name">) => `${subject} ${name}`

function withSubject({ attributes, event_names: eventNames }: Pick<Scene, "attributes" | "event_names">): Listed[] {
  return [
    ...attributes.map(({ type, ...each }, index) => ({
      ...each,
      ...(type !== undefined && { type }),
      path: `attributes.${index}`,
    })),
    ...eventNames.map((each, index) => ({ ...each, subject: "event" as const, path: `event_names.${index}` })),
  ]
}

function usedNames({ people, companies }: Scene): Name[] {
  const events = people.flatMap((person) => person.events)
  return [
    ...people.flatMap(({ custom_attributes }) => namesOf("people", custom_attributes)),
    ...companies.flatMap(({ custom_attributes }) => namesOf("company", custom_attributes)),
    ...events.map(({ name }) => ({ subject: "event" as const, name, state: "active" as const })),
  ]
}

function namesOf(subject: "people" | "company", custom: Record<string, Scalar>): Name[] {
  return Object.entries(custom).map(([name, value]) => ({ subject, name, type: typeOf(name, value), state: "active" }))
}

/** What a name may be is the same as in a ping. */
function checkKeys({ people, companies, attributes }: Scene): void {
  const check = (path: string, name: string) => {
    const problem = keyProblem(name)
    if (problem) throw new AppError({ code: "invalid_request", message: `Check "${path}": ${problem}.`, field: path })
  }
  for (const [list, items] of Object.entries({ people, companies })) {
    items.forEach(({ custom_attributes }, index) => {
      for (const name of Object.keys(custom_attributes)) check(`${list}.${index}.custom_attributes.${name}`, name)
    })
  }
  attributes.forEach(({ name }, index) => {
    check(`attributes.${index}.name`, name)
  })
}

const places = { event: "event_names", people: "attributes", company: "attributes" } as const

async function checkRoom(tx: Transaction, workspaceId: string): Promise<void> {
  const counts = await tx.dataName.groupBy({ by: ["subject"], where: { workspaceId, state: "active" }, _count: true })
  for (const { subject, _count } of counts) {
    const { active } = shares[subject]
    if (_count <= active) continue
    throw new AppError({
      code: subject === "event" ? "event_name_limit" : "attribute_limit",
      message: `Use fewer names: with the scene's the workspace would have ${_count} of this kind, and ${active} is the limit.`,
      field: places[subject],
    })
  }
}
