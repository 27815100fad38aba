import "server-only"
import { Prisma } from "@/generated/prisma/client"
import type { Admin } from "@/lib/contract/messenger/conversation"
import type { AdminResource } from "@/lib/contract/playground/inbox"
import { notFound } from "../common/errors"
import { database } from "../db/database"
import type { Db } from "../db/write"

const listedMax = 200

export const adminSelect = { id: true, name: true, avatarUrl: true } satisfies Prisma.AdminSelect

export type AdminRow = Prisma.AdminGetPayload<{ select: typeof adminSelect }>

/** Such a row in SQL, as JSON: of the teammate with that id, or NULL. Prisma would ask for it in a statement of its own. */
export const adminRowOf = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT to_jsonb(admin) FROM (SELECT id, name, "avatarUrl" FROM "Admin") AS admin WHERE admin.id = ${id})`

/** The order of a team wherever it is listed; the first one speaks where nobody is named. */
export const oldestFirst = [{ createdAt: "asc" }, { id: "asc" }] satisfies Prisma.AdminOrderByWithRelationInput[]

/** A teammate as both sides see them. */
export function toAdmin({ id, name, avatarUrl }: AdminRow): Admin {
  return { id, name, avatar_url: avatarUrl }
}

/** The team of a workspace, oldest first. */
export async function listAdmins(workspaceId: string): Promise<{ data: AdminResource[] }> {
  const db = await database()
  const rows = await db.admin.findMany({
    where: { workspaceId },
    select: { ...adminSelect, email: true, jobTitle: true },
    orderBy: oldestFirst,
    take: listedMax,
  })
  return { data: rows.map(({ email, jobTitle, ...row }) => ({ ...toAdmin(row), email, job_title: jobTitle })) }
}

type AdminRef = { workspaceId: string; id: string | undefined; field?: "admin_id" | "assignee_id" }

/** The teammate that a request names, or the workspace's first; one of another workspace might as well not exist. */
export async function requireAdmin(db: Db, { workspaceId, id, field = "admin_id" }: AdminRef): Promise<AdminRow> {
  const admin = await db.admin.findFirst({
    where: { workspaceId, ...(id !== undefined && { id }) },
    select: adminSelect,
    orderBy: oldestFirst,
  })
  if (admin) return admin
  throw notFound("teammate", { check: `"${field}"`, field })
}
