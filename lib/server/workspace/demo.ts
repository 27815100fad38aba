// The App ID "demo": one private workspace for each browser, found by the device id that only this browser knows.
import "server-only"
import { demoAppId } from "@/lib/contract/app-id"
import { followClock } from "../common/clock"
import { randomText } from "../common/id"
import { hashToken, newSecret } from "../common/token"
import { database } from "../db/database"
import { retryRaces } from "../db/write"
import { meetFaults } from "../faults/meet-faults"
import { spend } from "../rate-limit/spend"
import { sessionExpired } from "../session/session"
import { copyTemplate, findWorkspace, unknownAppId, type Workspace, workspaceSelect } from "./workspace"

type Meant = DemoOwner & {
  appId: string
  /** Whether a demo workspace that is not there yet is made. */
  canCreate: boolean
}

/** The workspace that a ping means by an App ID. */
export async function openWorkspace(meant: Meant): Promise<Workspace> {
  const workspace = await findMeant(meant)
  followClock(workspace)
  await meetFaults(workspace)
  return workspace
}

async function findMeant({ appId, canCreate, ...owner }: Meant): Promise<Workspace> {
  if (appId === demoAppId && canCreate) return openDemo(owner)
  if (appId === demoAppId) return requireDemo(owner)
  const workspace = await findWorkspace(appId)
  if (!workspace) throw unknownAppId(appId)
  return workspace
}

type DemoOwner = {
  deviceId: string
  /** The address to count, should the workspace have to be made. */
  client: string
}

/** This device's demo workspace, if a boot has made it: who has not booted there has no session there either. */
async function requireDemo({ deviceId }: DemoOwner): Promise<Workspace> {
  const workspace = await findDemo(deviceId)
  if (!workspace) throw sessionExpired()
  return workspace
}

/** This device's demo workspace, created on first use; two requests at once get the same one. */
export async function openDemo({ deviceId, client }: DemoOwner): Promise<Workspace> {
  const existing = await findDemo(deviceId)
  if (existing) return existing
  await spend({ name: "workspace", caller: { session: null, address: client } })
  return retryRaces(async () => (await findDemo(deviceId)) ?? (await createDemo(deviceId)))
}

/** This device's demo workspace, where it has one. */
async function findDemo(deviceId: string): Promise<Workspace | null> {
  const db = await database()
  return db.workspace.findUnique({ where: { demoKeyHash: hashToken(deviceId) }, select: workspaceSelect })
}

async function createDemo(deviceId: string): Promise<Workspace> {
  const db = await database()
  return db.$transaction((tx) =>
    copyTemplate(tx, {
      appId: `${demoAppId}-${randomText(12)}`,
      name: "Demo",
      secret: newSecret(),
      demoKeyHash: hashToken(deviceId),
    }),
  )
}
