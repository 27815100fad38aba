import "server-only"
import type { WorkspaceStyle } from "@/lib/contract/messenger/messenger"
import type { Db } from "../db/write"
import { oldestFirst } from "./admin"
import { readSettings } from "./settings"
import type { Workspace } from "./workspace"

const adminsShown = 5

/** How the workspace presents itself in the Messenger. */
export async function getWorkspaceStyle(db: Db, workspace: Workspace): Promise<WorkspaceStyle> {
  const admins = await db.admin.findMany({
    where: { workspaceId: workspace.id },
    select: { id: true, name: true, avatarUrl: true },
    orderBy: oldestFirst,
    take: adminsShown,
  })
  const { strict_proof: _, ...look } = readSettings(workspace)
  return {
    name: workspace.name,
    ...look,
    admins: admins.map(({ id, name, avatarUrl }) => ({ id, name, avatar_url: avatarUrl })),
  }
}
