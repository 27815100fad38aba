// Brings a scene's companies, people and what these did into a workspace.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Scene } from "@/lib/contract/scene/parts"
import type { ScenePerson } from "@/lib/contract/scene/people"
import { newId } from "../common/id"
import type { Transaction } from "../db/write"
import { type Bringing, thereAlready } from "./bringing"
import { differing, refuseOther } from "./conflict"
import { dateOf } from "./fields"
import { portionsOf } from "./portions"
import { type Known, listCompanies, listPeople } from "./read-people"
import { addEvents, type Placed } from "./write-events"

export async function addCompanies(tx: Transaction, bringing: Bringing, { companies }: Scene): Promise<void> {
  const { workspaceId, at } = bringing
  const ids = companies.map(({ company_id }) => company_id)
  const found = await thereAlready(bringing, () =>
    listCompanies(tx, { workspaceId, where: { companyId: { in: ids } }, take: ids.length }),
  )
  const there = new Map(found.map(({ item }) => [item.company_id, item]))
  const rows: Prisma.CompanyCreateManyInput[] = []
  companies.forEach((company, index) => {
    const known = there.get(company.company_id)
    if (known) {
      refuseOther({ path: `companies.${index}`, given: company, there: known })
      return
    }
    const { name, plan, monthly_spend: monthlySpend, size, website, industry } = company
    const createdAt = dateOf(company.first_seen_at, at)
    rows.push({
      ...{ id: newId("cmp"), workspaceId, companyId: company.company_id },
      ...{ name, plan, monthlySpend, size, website, industry, customAttributes: company.custom_attributes },
      remoteCreatedAt: company.created_at ?? null,
      createdAt,
      updatedAt: dateOf(company.updated_at, createdAt),
    })
  })
  for (const part of portionsOf(rows)) await tx.company.createMany({ data: part })
}

export async function addPeople(tx: Transaction, bringing: Bringing, { people }: Scene): Promise<void> {
  const there = await findThere(tx, bringing, people)
  const rows: Prisma.UserCreateManyInput[] = []
  const placed = people.map((person, index) => {
    const known = there(person, index)
    const id = known ?? newId("usr")
    if (!known) rows.push(toRow(id, bringing, person))
    return { id, person, index }
  })
  for (const part of portionsOf(rows)) await tx.user.createMany({ data: part })
  await addMemberships(tx, bringing, placed)
  await addEvents(tx, bringing, placed)
}

/** Tells our id of who is in the workspace already; refused for one who is another there. */
async function findThere(tx: Transaction, bringing: Bringing, people: ScenePerson[]) {
  const { workspaceId } = bringing
  const userIds = people.flatMap(({ user_id }) => user_id ?? [])
  const emails = people.flatMap(({ user_id, email }) => (user_id === undefined && email !== undefined ? [email] : []))
  const where = { OR: [{ userId: { in: userIds } }, { userId: null, email: { in: emails } }] }
  const take = userIds.length + 2 * emails.length + people.length
  const known = await thereAlready(bringing, () => listPeople(tx, { workspaceId, where, take }))
  const byKey = new Map<string, Known<ScenePerson>[]>()
  for (const each of known) byKey.set(keyOf(each.item), [...(byKey.get(keyOf(each.item)) ?? []), each])
  return (person: ScenePerson, index: number): string | null => {
    const { companies: _, events: __, ...given } = person
    const same = byKey.get(keyOf(person)) ?? []
    // Several leads may have given one address, so a lead is who they are by all that is known of them.
    if (person.role === "lead") return same.find(({ item }) => differing({ given, there: item }) === null)?.id ?? null
    const [one] = same
    if (one) refuseOther({ path: `people.${index}`, given, there: one.item })
    return one?.id ?? null
  }
}

const keyOf = ({ role, user_id, email }: ScenePerson) => (user_id === undefined ? `${role} ${email}` : `id ${user_id}`)

function toRow(id: string, { workspaceId, at }: Bringing, person: ScenePerson): Prisma.UserCreateManyInput {
  const { role, email, name, phone } = person
  const createdAt = dateOf(person.first_seen_at, at)
  return {
    ...{ id, workspaceId, role, userId: person.user_id ?? null, email, name, phone },
    ...(email !== undefined && { emailStanding: person.email_standing ?? (role === "lead" ? "noted" : "named") }),
    avatarUrl: person.avatar_url ?? null,
    languageOverride: person.language_override ?? null,
    unsubscribedFromEmails: person.unsubscribed_from_emails,
    signedUpAt: person.signed_up_at ?? null,
    customAttributes: person.custom_attributes,
    sessionCount: person.session_count ?? 0,
    lastRequestAt: person.last_request_at ?? null,
    createdAt,
    updatedAt: dateOf(person.updated_at, createdAt),
  }
}

/** A person keeps the companies they have, and gets those of the scene. */
async function addMemberships(tx: Transaction, { workspaceId, at }: Bringing, placed: Placed[]): Promise<void> {
  const companyIds = [...new Set(placed.flatMap(({ person }) => person.companies))]
  if (companyIds.length === 0) return
  const companies = await tx.company.findMany({
    where: { workspaceId, companyId: { in: companyIds } },
    select: { id: true, companyId: true },
    take: companyIds.length,
  })
  const ids = new Map(companies.map(({ id, companyId }) => [companyId, id]))
  const rows = placed.flatMap(({ id: userId, person }) =>
    person.companies.flatMap((name) => {
      const companyId = ids.get(name)
      return companyId ? [{ workspaceId, userId, companyId, lastSeenAt: dateOf(person.last_request_at, at) }] : []
    }),
  )
  for (const part of portionsOf(rows)) await tx.userCompany.createMany({ data: part, skipDuplicates: true })
}
