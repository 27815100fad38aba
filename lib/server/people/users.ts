import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { UserResource } from "@/lib/contract/playground/playground"
import { toSeconds } from "../common/clock"
import { notFound } from "../common/errors"
import { jsonBytes } from "../conversations/message-body"
import { readAtOnce } from "../db/read-at-once"
import { cursorOfCreated, listPage, newestFirst, olderThan } from "../http/page-cursor"
import type { List } from "./list"
import { customAttributesOf, userSelect } from "./user"

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

type PeopleList = List & {
  /** Only people of whom this is the id, user_id, visitor_id or email. */
  search?: string | undefined
}

/** One page of a workspace's people, newest first. */
export async function listUsers({ workspaceId, cursor, user, limit, bytesMax, search }: PeopleList) {
  return listPage({
    list: { cursor, limit, bytesMax },
    read: (from, take) =>
      readAtOnce((db) =>
        db.user.findMany({
          where: {
            workspaceId,
            ...olderThan(from),
            AND: [user === undefined ? {} : { id: user }, search === undefined ? {} : isKnownAs(search)],
          },
          select: resourceSelect,
          orderBy: newestFirst,
          take,
        }),
      ),
    cursorOf: cursorOfCreated,
    toResource: toUserResource,
    // One with all attributes, and companies that have all of theirs, is long.
    step: 16,
  })
}

/** By what has an index: a search in names would read all people. */
function isKnownAs(search: string): Prisma.UserWhereInput {
  return { OR: [{ id: search }, { userId: search }, { visitorId: search }, { email: search.toLowerCase() }] }
}

/** One person of a workspace. */
export async function getUser({ workspaceId, id }: { workspaceId: string; id: string }): Promise<UserResource> {
  const row = await readAtOnce((db) => db.user.findFirst({ where: { workspaceId, id }, select: resourceSelect }))
  if (!row) throw notFound("person")
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
    companies: companiesOf(row),
    session_count: row.sessionCount,
    created_at: toSeconds(row.signedUpAt ?? row.createdAt),
    updated_at: toSeconds(row.updatedAt),
    last_request_at: row.lastRequestAt && toSeconds(row.lastRequestAt),
  }
}

// The rest of an answer is for the person.
const companiesBytes = 96 * 1024

/** The companies seen last, as many as are worth reading. */
function companiesOf(row: Row): UserResource["companies"] {
  const companies: UserResource["companies"] = []
  let bytes = 0
  for (const { company } of row.companies) {
    const { companyId: company_id, name, plan } = company
    const resource = { company_id, name, plan, custom_attributes: customAttributesOf(company) }
    bytes += jsonBytes(resource)
    if (bytes > companiesBytes && companies.length > 0) break
    companies.push(resource)
  }
  return companies
}
