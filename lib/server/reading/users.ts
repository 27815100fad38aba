import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { UserResource } from "@/lib/contract/playground"
import { toSeconds } from "../clock"
import { database } from "../database"
import { AppError } from "../errors"
import { customAttributesOf, userSelect } from "../user"
import type { List } from "./list"
import { newestFirst, olderThan, toPage } from "./page-cursor"

const companiesShown = 20

const resourceSelect = {
  ...userSelect,
  updatedAt: true,
  companies: {
    select: { company: { select: { companyId: true, name: true, plan: true, customAttributes: true } } },
    orderBy: { lastSeenAt: "desc" },
    take: companiesShown,
  },
} satisfies Prisma.UserSelect

type Row = Prisma.UserGetPayload<{ select: typeof resourceSelect }>

/** One page of a workspace's people, newest first. */
export async function listUsers({ workspaceId, cursor, user, limit }: List) {
  const db = await database()
  const rows = await db.user.findMany({
    where: { workspaceId, ...olderThan(cursor), ...(user !== undefined && { AND: { id: user } }) },
    select: resourceSelect,
    orderBy: newestFirst,
    take: limit + 1,
  })
  return toPage(rows, limit, toUserResource)
}

/** One person of a workspace. */
export async function getUser({ workspaceId, id }: { workspaceId: string; id: string }): Promise<UserResource> {
  const db = await database()
  const row = await db.user.findFirst({ where: { workspaceId, id }, select: resourceSelect })
  if (!row) throw new AppError("not_found", "Check the id: this workspace has no such person.")
  return toUserResource(row)
}

function toUserResource(row: Row): UserResource {
  return {
    id: row.id,
    role: row.role,
    user_id: row.userId,
    visitor_id: row.visitorId,
    email: row.email,
    name: row.name,
    phone: row.phone,
    avatar_url: row.avatarUrl,
    language_override: row.languageOverride,
    unsubscribed_from_emails: row.unsubscribedFromEmails,
    custom_attributes: customAttributesOf(row),
    companies: row.companies.map(({ company }) => ({
      company_id: company.companyId,
      name: company.name,
      plan: company.plan,
      custom_attributes: customAttributesOf(company),
    })),
    session_count: row.sessionCount,
    created_at: toSeconds(row.signedUpAt ?? row.createdAt),
    updated_at: toSeconds(row.updatedAt),
    last_request_at: row.lastRequestAt && toSeconds(row.lastRequestAt),
  }
}
