import "server-only"
import { z } from "zod"
import type { WorkspaceStyle } from "@/lib/contract/messenger"
import type { Workspace } from "./workspace"
import type { Transaction } from "./write"

const adminsShown = 5

// Settings are stored as JSON; what is missing or of another shape falls back.
const settingsSchema = z.object({
  greeting: z.string().catch("Hello!"),
  action_color: z.string().nullable().catch(null),
  background_color: z.string().nullable().catch(null),
})

/** How the workspace presents itself in the Messenger. */
export async function getWorkspaceStyle(db: Transaction, workspace: Workspace): Promise<WorkspaceStyle> {
  const admins = await db.admin.findMany({
    where: { workspaceId: workspace.id },
    select: { id: true, name: true, avatarUrl: true },
    orderBy: { createdAt: "asc" },
    take: adminsShown,
  })
  return {
    name: workspace.name,
    ...settingsSchema.parse(workspace.settings ?? {}),
    admins: admins.map(({ id, name, avatarUrl }) => ({ id, name, avatar_url: avatarUrl })),
  }
}
