import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { newId } from "../common/id"
import type { Transaction } from "../db/write"
import { oldestFirst } from "./admin"
import { templateId } from "./template"

const contentSelect = {
  admins: { omit: { workspaceId: true }, orderBy: oldestFirst },
  outbounds: { omit: { workspaceId: true }, orderBy: { number: "asc" } },
  articles: { omit: { workspaceId: true }, orderBy: { number: "asc" } },
} satisfies Prisma.WorkspaceSelect

/** Gives a new workspace copies of the template's team, outbound messages and articles, under the same numbers. */
export async function copyContent(tx: Transaction, workspaceId: string): Promise<void> {
  const template = await tx.workspace.findUniqueOrThrow({ where: { id: templateId }, select: contentSelect })
  const adminIds = new Map(template.admins.map((admin) => [admin.id, newId("adm")]))
  await tx.admin.createMany({
    data: template.admins.map((admin) => ({ ...admin, id: adminIds.get(admin.id) ?? newId("adm"), workspaceId })),
  })
  await tx.outbound.createMany({
    data: template.outbounds.map(({ adminId, blocks, content, trigger, audience, ...outbound }) => ({
      ...outbound,
      id: newId("out"),
      workspaceId,
      adminId: (adminId && adminIds.get(adminId)) ?? null,
      blocks: blocks ?? [],
      content: content ?? {},
      trigger: trigger ?? Prisma.DbNull,
      audience: audience ?? {},
    })),
  })
  await tx.article.createMany({
    data: template.articles.map(({ blocks, ...article }) => ({
      ...article,
      id: newId("art"),
      workspaceId,
      blocks: blocks ?? [],
    })),
  })
}
