// People and companies of a workspace, as a scene has them.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { SceneCompany, SceneEvent, ScenePerson } from "@/lib/contract/scene/people"
import type { Db } from "../db/write"
import type { Scalar } from "../people/attribute-value"
import { customAttributesOf } from "../people/user"
import { leaveOut, moment } from "./fields"

const eventSelect = {
  id: true,
  name: true,
  metadata: true,
  occurredAt: true,
  createdAt: true,
} satisfies Prisma.EventSelect

const personSelect = {
  id: true,
  role: true,
  userId: true,
  email: true,
  emailStanding: true,
  name: true,
  phone: true,
  avatarUrl: true,
  languageOverride: true,
  unsubscribedFromEmails: true,
  signedUpAt: true,
  customAttributes: true,
  sessionCount: true,
  lastRequestAt: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.UserSelect

const companySelect = {
  id: true,
  companyId: true,
  name: true,
  plan: true,
  monthlySpend: true,
  size: true,
  website: true,
  industry: true,
  remoteCreatedAt: true,
  customAttributes: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.CompanySelect

type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>
type PersonRow = Prisma.UserGetPayload<{ select: typeof personSelect }>
type CompanyRow = Prisma.CompanyGetPayload<{ select: typeof companySelect }>

/** What a row is in a scene, with our id of it. */
export type Known<Item> = { id: string; item: Item }

type Sought<Where> = { workspaceId: string; where?: Where; take: number }

/** Users and leads, without their companies and events. */
export async function listPeople(db: Db, { workspaceId, where, take }: Sought<Prisma.UserWhereInput>) {
  const rows = await db.user.findMany({
    where: { workspaceId, role: { not: "visitor" }, ...where },
    select: personSelect,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  })
  return rows.map((row): Known<ScenePerson> => ({ id: row.id, item: toPerson(row) }))
}

export async function listCompanies(db: Db, { workspaceId, where, take }: Sought<Prisma.CompanyWhereInput>) {
  const rows = await db.company.findMany({
    where: { workspaceId, ...where },
    select: companySelect,
    orderBy: { companyId: "asc" },
    take,
  })
  return rows.map((row): Known<SceneCompany> => ({ id: row.id, item: toCompany(row) }))
}

/** Events of users and leads, each with our id of its person. */
export async function listEvents(db: Db, { workspaceId, where, take }: Sought<Prisma.EventWhereInput>) {
  const rows = await db.event.findMany({
    where: { workspaceId, user: { role: { not: "visitor" } }, ...where },
    select: { userId: true, ...eventSelect },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  })
  return rows.map(({ userId, ...row }) => ({ userId, event: toEvent(row) }))
}

/** Which people belong to which company, by our id of the one and `company_id` of the other. */
export async function listMemberships(db: Db, { workspaceId, take }: Sought<never>) {
  const rows = await db.userCompany.findMany({
    where: { workspaceId, user: { role: { not: "visitor" } } },
    select: { userId: true, company: { select: { companyId: true } } },
    take,
  })
  return rows.map(({ userId, company }) => ({ userId, companyId: company.companyId }))
}

function toPerson(row: PersonRow): ScenePerson {
  return {
    role: row.role === "lead" ? "lead" : "user",
    unsubscribed_from_emails: row.unsubscribedFromEmails,
    custom_attributes: scalarsOf(row),
    session_count: row.sessionCount,
    companies: [],
    events: [],
    ...leaveOut({
      user_id: row.userId,
      email: row.email,
      email_standing: row.email === null ? null : row.emailStanding,
      name: row.name,
      phone: row.phone,
      avatar_url: row.avatarUrl,
      language_override: row.languageOverride,
      signed_up_at: moment(row.signedUpAt),
      first_seen_at: moment(row.createdAt),
      updated_at: moment(row.updatedAt),
      last_request_at: moment(row.lastRequestAt),
    }),
  }
}

function toCompany(row: CompanyRow): SceneCompany {
  return {
    company_id: row.companyId,
    custom_attributes: scalarsOf(row),
    ...leaveOut({
      name: row.name,
      plan: row.plan,
      monthly_spend: row.monthlySpend,
      size: row.size,
      website: row.website,
      industry: row.industry,
      created_at: moment(row.remoteCreatedAt),
      first_seen_at: moment(row.createdAt),
      updated_at: moment(row.updatedAt),
    }),
  }
}

function toEvent({ id, name, metadata, occurredAt, createdAt }: EventRow): SceneEvent {
  const kept = metadata !== null && typeof metadata === "object" ? { ...metadata } : {}
  return { id, name, metadata: kept, created_at: occurredAt.toISOString(), stored_at: createdAt.toISOString() }
}

/** The column holds nothing but an object of scalars. */
function scalarsOf(row: Pick<PersonRow, "customAttributes">): Record<string, Scalar> {
  return customAttributesOf(row) as Record<string, Scalar>
}
