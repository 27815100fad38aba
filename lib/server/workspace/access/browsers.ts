// The browsers that may use a workspace, as its team sees and ends them.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { accessScopes, type ConnectedBrowser } from "@/lib/contract/playground/access"
import { toSeconds } from "../../common/clock"
import { AppError } from "../../common/errors"
import { database } from "../../db/database"
import { write } from "../../db/write"
import { newestFirst, olderThan, toPage } from "../../http/page-cursor"
import { accessChanged } from "./access-changed"

const browserSelect = {
  id: true,
  createdAt: true,
  accessToken: { select: { id: true, name: true, scopes: true } },
} satisfies Prisma.BrowserWorkspaceSelect

type Row = Prisma.BrowserWorkspaceGetPayload<{ select: typeof browserSelect }>

type List = { workspaceId: string; cursor?: string | undefined; limit: number }

/** One page of those that were connected, and the one that made the workspace; newest first. */
export async function listConnectedBrowsers({ workspaceId, cursor, limit }: List) {
  const db = await database()
  const rows = await db.browserWorkspace.findMany({
    where: { workspaceId, ...olderThan(cursor) },
    select: browserSelect,
    orderBy: newestFirst,
    take: limit + 1,
  })
  return toPage(rows, limit, toResource)
}

/** Closes the workspace to a browser: its next request is refused, its streams end. */
export async function disconnectBrowser(named: { workspaceId: string; id: string }): Promise<{ id: string }> {
  const { workspaceId, id } = named
  await write({ workspaceId }, async (tx, log) => {
    const { count } = await tx.browserWorkspace.deleteMany({ where: { id, workspaceId } })
    if (count === 0)
      throw new AppError({
        code: "not_found",
        message: "Check the id: no such browser is connected to this workspace.",
      })
    log("workspace.changed", null, { fields: accessChanged })
  })
  return { id }
}

function toResource({ id, createdAt, accessToken }: Row): ConnectedBrowser {
  return {
    id,
    access_token: accessToken && { id: accessToken.id, name: accessToken.name },
    scopes: accessToken?.scopes ?? [...accessScopes],
    created_at: toSeconds(createdAt),
  }
}
