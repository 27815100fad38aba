// Team, names, outbound messages and articles of a workspace, as a scene has them.
import "server-only"
import type { z } from "zod"
import type { Prisma } from "@/generated/prisma/client"
import { blocksSchema } from "@/lib/contract/messenger/blocks"
import { outboundContentSchemas } from "@/lib/contract/messenger/content"
import { audienceSchema, triggerSchema } from "@/lib/contract/messenger/outbound"
import type { SceneAdmin, SceneArticle, SceneOutbound } from "@/lib/contract/scene/content"
import type { Scene } from "@/lib/contract/scene/parts"
import type { Db } from "../db/write"
import { oldestFirst } from "../workspace/admin"
import { leaveOut, moment } from "./fields"
import type { Known } from "./read-people"

type Sought = { workspaceId: string; numbers?: number[]; take: number }

/** The team, the one who speaks first first. */
export async function listTeam(db: Db, { workspaceId, take }: Sought): Promise<Known<SceneAdmin>[]> {
  const rows = await db.admin.findMany({
    where: { workspaceId },
    select: { id: true, name: true, email: true, jobTitle: true, avatarUrl: true },
    orderBy: oldestFirst,
    take,
  })
  return rows.map(({ id, name, email, jobTitle, avatarUrl }) => ({
    id,
    item: { name, email: email.toLowerCase(), ...leaveOut({ job_title: jobTitle, avatar_url: avatarUrl }) },
  }))
}

/** The names of attributes and of events that the workspace knows. */
export async function listNames(
  db: Db,
  { workspaceId, take }: Sought,
): Promise<Pick<Scene, "attributes" | "event_names">> {
  const rows = await db.dataName.findMany({
    where: { workspaceId },
    select: { subject: true, name: true, type: true, state: true, createdAt: true },
    orderBy: [{ subject: "asc" }, { name: "asc" }],
    take,
  })
  const attributes: Scene["attributes"] = []
  const eventNames: Scene["event_names"] = []
  for (const { subject, name, type, state, createdAt } of rows) {
    const known = { name, state, created_at: createdAt.toISOString() }
    if (subject === "event") eventNames.push(known)
    else attributes.push({ subject, ...known, ...leaveOut({ type }) })
  }
  return { attributes, event_names: eventNames }
}

const outboundSelect = {
  number: true,
  kind: true,
  name: true,
  state: true,
  deliveryStyle: true,
  blocks: true,
  content: true,
  trigger: true,
  audience: true,
  createdAt: true,
  updatedAt: true,
  admin: { select: { email: true } },
} satisfies Prisma.OutboundSelect

type OutboundRow = Prisma.OutboundGetPayload<{ select: typeof outboundSelect }>

export async function listOutbounds(db: Db, { workspaceId, numbers, take }: Sought): Promise<SceneOutbound[]> {
  const rows = await db.outbound.findMany({
    where: { workspaceId, ...(numbers && { number: { in: numbers } }) },
    select: outboundSelect,
    orderBy: { number: "asc" },
    take,
  })
  return rows.map(toOutbound)
}

export async function listArticles(db: Db, { workspaceId, numbers, take }: Sought): Promise<SceneArticle[]> {
  const rows = await db.article.findMany({
    where: { workspaceId, ...(numbers && { number: { in: numbers } }) },
    omit: { id: true, workspaceId: true },
    orderBy: { number: "asc" },
    take,
  })
  return rows.map(({ number, title, summary, collection, blocks, isPublished, createdAt, updatedAt }) => ({
    ...{ number, title, summary, collection, blocks: blocksSchema.parse(blocks), is_published: isPublished },
    ...{ created_at: createdAt.toISOString(), updated_at: updatedAt.toISOString() },
  }))
}

function toOutbound(row: OutboundRow): SceneOutbound {
  return {
    number: row.number,
    kind: row.kind,
    name: row.name,
    state: row.state,
    delivery_style: row.deliveryStyle,
    blocks: blocksSchema.parse(row.blocks),
    content: contentOf(row),
    trigger: triggerSchema.nullable().parse(row.trigger),
    audience: audienceSchema.parse(row.audience),
    ...leaveOut({
      author: row.admin?.email.toLowerCase() ?? null,
      created_at: moment(row.createdAt),
      updated_at: moment(row.updatedAt),
    }),
  }
}

function contentOf({ kind, content }: OutboundRow): z.output<(typeof outboundContentSchemas)[typeof kind]> {
  return outboundContentSchemas[kind].parse(content)
}
