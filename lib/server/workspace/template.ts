// What a new workspace starts with. The rows live in the workspace with the App ID "demo", which nobody writes to: every
// other workspace is a copy of it.
import "server-only"
import { createHash } from "node:crypto"
import { Prisma } from "@/generated/prisma/client"
import { demoAppId } from "@/lib/contract/app-id"
import { spaceNames } from "@/lib/contract/names"
import type { WorkspaceSettings } from "@/lib/contract/playground/inbox"
import { now } from "../common/clock"
import { newToken } from "../common/token"
import { database } from "../db/database"
import { lockText } from "../db/lock-text"
import type { Transaction } from "../db/write"
import { admins } from "./template/admins"
import { articles } from "./template/articles"
import { lists } from "./template/lists"
import { messages } from "./template/messages"
import { notices } from "./template/notices"

// Fixed ids, so that seeding twice, or from two servers at once, changes nothing.
export const templateId = "wks_template"

const settings: Omit<WorkspaceSettings, "name" | "requires_verification"> = {
  strict_proof: true,
  greeting: "Hello! What are you building today?",
  action_color: null,
  background_color: null,
  spaces: [...spaceNames],
  theme_mode: "light",
  hide_default_launcher: false,
  shutdown_forgets_visitor: false,
  data_connector: null,
  styles: { forest: { action_color: "#1f6f4a", background_color: "#12402b" } },
}

/** In their order: a list of news shows the last first. */
const outbounds = [...messages, ...notices, ...lists]

/** What tells one version of these files from another; the workspace's row holds that of what it was made of. */
const version = createHash("sha256")
  .update(JSON.stringify([settings, admins, outbounds, articles]))
  .digest("hex")

/** Creates the template workspace, or brings it up to date with these files. */
export async function seedTemplate(): Promise<void> {
  const db = await database()
  const made = await db.workspace.findUnique({ where: { id: templateId }, select: { sceneHash: true } })
  if (made?.sceneHash === version) return
  await db.$transaction(async (tx) => {
    await lockText(tx, templateId)
    await seedWorkspace(tx)
    for (const [index, { id, ...admin }] of admins.entries()) {
      // A moment of its own for each, because the team is listed by age.
      const createdAt = new Date(now().getTime() + index)
      const create = { id, workspaceId: templateId, createdAt, ...admin }
      await tx.admin.upsert({ where: { id }, create, update: admin })
    }
    await seedOutbounds(tx)
    await seedArticles(tx)
  })
}

async function seedWorkspace(tx: Transaction): Promise<void> {
  const name = "Demo"
  // No access token opens the template.
  await tx.workspace.upsert({
    where: { id: templateId },
    create: { id: templateId, appId: demoAppId, name, settings, secret: newToken(), sceneHash: version },
    update: { name, settings, sceneHash: version },
  })
}

async function seedOutbounds(tx: Transaction): Promise<void> {
  const workspaceId = templateId
  await tx.outbound.deleteMany({ where: { workspaceId, id: { notIn: outbounds.map(({ id }) => id) } } })
  // Out of the way first: a number may have belonged to another row before.
  await tx.$executeRaw`UPDATE "Outbound" SET number = -number WHERE "workspaceId" = ${workspaceId}`
  for (const { id, ...outbound } of outbounds) {
    const data = { ...outbound, trigger: outbound.trigger ?? Prisma.DbNull, state: "live" } as const
    await tx.outbound.upsert({ where: { id }, create: { id, workspaceId, ...data }, update: data })
  }
}

async function seedArticles(tx: Transaction): Promise<void> {
  const workspaceId = templateId
  await tx.article.deleteMany({ where: { workspaceId, id: { notIn: articles.map(({ id }) => id) } } })
  await tx.$executeRaw`UPDATE "Article" SET number = -number WHERE "workspaceId" = ${workspaceId}`
  for (const { id, ...article } of articles) {
    await tx.article.upsert({ where: { id }, create: { id, workspaceId, ...article }, update: article })
  }
}
