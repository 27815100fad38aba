import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../common/errors"
import type { Transaction } from "../db/write"

/** Each before those that it refers to. What hangs on people, companies and conversations goes with them. */
const tables = [
  ...["Delivery", "Attachment", "Message", "Conversation", "Event", "PageView", "Session", "User", "Company"],
  ...["DataName", "Outbound", "Article", "Segment", "Tag"],
]

/** Removes all that a scene may hold and all that hangs on it, but the team. Refused where that is too much for one step. */
export async function emptyWorkspace(tx: Transaction, workspaceId: string): Promise<void> {
  const where = { workspaceId }
  const rows =
    (await tx.user.count({ where })) +
    (await tx.event.count({ where })) +
    (await tx.pageView.count({ where })) +
    (await tx.message.count({ where }))
  if (rows > limits.replacedRows) {
    throw new AppError({
      code: "scene_too_large",
      message: `Make a new workspace for the scene: this one holds ${rows} people, events, page views and messages, and ${limits.replacedRows} are removed at most.`,
    })
  }
  for (const table of tables) {
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE "workspaceId" = ${workspaceId}`
  }
}
