import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { fromNow, now } from "./clock"
import { database } from "./database"
import { openDemo } from "./demo"
import { AppError } from "./errors"
import { limit } from "./http/rate-limit"
import { newId } from "./id"
import { hashToken, isToken, newHexToken, newToken } from "./token"
import { retryRaces } from "./write"

const hourMs = 3_600_000
const workspacesMax = 100

const browserSelect = {
  id: true,
  demoKey: true,
  lastSeenAt: true,
  workspaces: {
    select: { workspace: { select: { appId: true, name: true } } },
    orderBy: { createdAt: "desc" },
    take: workspacesMax,
  },
} satisfies Prisma.BrowserSelect

type BrowserRow = Prisma.BrowserGetPayload<{ select: typeof browserSelect }>

export type OpenBrowser = {
  token: string
  /** True: the token is new, and must reach the browser as its cookie. */
  isNew: boolean
  demoKey: string
  workspaces: { appId: string; name: string }[]
}

/**
 * The browser of a cookie's token; a new one, with its demo workspace, when there is none yet. A token that no browser
 * has yet is kept: proxy.ts gives it to the browser with the page that is being rendered.
 */
export async function openBrowser(token: string | undefined, client = "everyone"): Promise<OpenBrowser> {
  const given = token && isToken(token) ? token : undefined
  const known = given ? await findBrowser(given) : null
  if (given && known) {
    await touch(known)
    return { token: given, isNew: false, ...toBrowser(known) }
  }
  const made = given ?? newToken()
  const browser = await retryRaces(async () => (await findBrowser(made)) ?? (await createBrowser(made, client)))
  return { token: made, isNew: true, ...toBrowser(browser) }
}

async function createBrowser(token: string, client: string): Promise<BrowserRow> {
  const demoKey = newHexToken()
  await openDemo({ deviceId: demoKey, client })
  const db = await database()
  return db.browser.create({
    data: { id: newId("brw"), tokenHash: hashToken(token), demoKey },
    select: browserSelect,
  })
}

/** The browser of a cookie's token, if there is one. */
export async function findBrowser(token: string): Promise<BrowserRow | null> {
  const db = await database()
  return db.browser.findUnique({ where: { tokenHash: hashToken(token) }, select: browserSelect })
}

type Connection = { token: string | undefined; accessToken: string }

/** Opens the workspace of an access token to this browser. */
export async function connectWorkspace({ token, accessToken }: Connection): Promise<{ app_id: string; name: string }> {
  const browser = token ? await findBrowser(token) : null
  if (!browser) throw new AppError("access_denied", "Reload the page: this browser is not known any more.")
  await limit("connect", browser.id)
  const db = await database()
  const workspace = await db.workspace.findUnique({
    where: { accessTokenHash: hashToken(accessToken) },
    select: { id: true, appId: true, name: true },
  })
  if (!workspace) throw new AppError("access_denied", "Check the access token: it opens no workspace.", "access_token")
  const data = [{ browserId: browser.id, workspaceId: workspace.id }]
  await db.browserWorkspace.createMany({ data, skipDuplicates: true })
  return { app_id: workspace.appId, name: workspace.name }
}

/** Keeps a browser in use from being pruned, at most one write an hour. */
async function touch({ id, lastSeenAt }: BrowserRow): Promise<void> {
  if (lastSeenAt > fromNow(-hourMs)) return
  const db = await database()
  await db.browser.updateMany({ where: { id }, data: { lastSeenAt: now() } })
}

function toBrowser({ demoKey, workspaces }: BrowserRow): Pick<OpenBrowser, "demoKey" | "workspaces"> {
  return { demoKey, workspaces: workspaces.map(({ workspace }) => workspace) }
}
