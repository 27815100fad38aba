// The workspace that somebody else's project has in a browser: a demo workspace of its own, which nobody else finds, and
// which the browser reads by its App ID as it reads those it made itself.
import "server-only"
import { accessScopes } from "@/lib/contract/playground/access"
import type { StrangersWorkspace } from "@/lib/contract/playground/playground"
import { sceneSchema } from "@/lib/contract/scene/scene"
import { now } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { hashToken } from "../common/token"
import { database } from "../db/database"
import { parse } from "../http/parse"
import { importScene } from "../scene/import-scene"
import { getScene } from "../snippets/snippet"
import { demoKeyOf } from "./browser"
import { openDemo } from "./demo"

type StrangersProject = {
  token: string | undefined
  project: string
  /** What the workspace is given, in the place of all that it holds. */
  scene?: { slug: string; revision: number } | undefined
  client: string
}

/** Opens it, made when the project runs first in this browser. */
export async function openStrangersWorkspace({
  token,
  project,
  scene,
  client,
}: StrangersProject): Promise<StrangersWorkspace> {
  if (!token) throw new AppError({ code: "access_denied", message: "Reload the page: this browser sent no cookie." })
  const demoKey = demoKeyOf(token, project)
  const text = scene && (await getScene(scene))
  const workspace = await openDemo({ deviceId: demoKey, client })
  await connect({ browserHash: hashToken(token), workspaceId: workspace.id })
  if (text !== undefined) {
    // What is kept was read when it was saved; a later version may say more of it.
    const kept = parse(sceneSchema, JSON.parse(text))
    await importScene({ access: { workspace, scopes: accessScopes }, scene: kept, mode: "replace" })
  }
  return { app_id: workspace.appId, demo_key: demoKey }
}

async function connect(connection: { browserHash: string; workspaceId: string }) {
  const db = await database()
  // No unique index says that there is one already: it has no access token, and every null differs from every other.
  if (await db.browserWorkspace.findFirst({ where: connection, select: { id: true } })) return
  await db.browserWorkspace.createMany({ data: [{ id: newId("brw"), ...connection, createdAt: now() }] })
}
