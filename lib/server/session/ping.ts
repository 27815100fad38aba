// The ping: opens or continues a session, stores who is there and what they look at, and delivers what is due. One
// transaction, so that a ping happens as a whole or not at all.
import "server-only"
import { randomUUID } from "node:crypto"
import type { PingRequest, PingResponse } from "@/lib/contract/messenger"
import { now, toSeconds } from "../common/clock"
import { newId } from "../common/id"
import { listConversations } from "../conversations/conversation"
import { countUnreadMessages } from "../conversations/rows"
import { database } from "../db/database"
import { type Log, type Transaction, write } from "../db/write"
import { admitAttributes } from "../names/attribute-names"
import { deliverDue } from "../outbound/delivery"
import { listPendingNotices } from "../outbound/notice"
import type { Attributes } from "../people/attributes"
import { saveCompanies } from "../people/company"
import { identify } from "../people/identify"
import { type Change, diffUser, toPerson, type User, userSelect } from "../people/user"
import { readCampaign } from "../people/utm"
import { openAllowance } from "../rate-limit/spend"
import { openWorkspace } from "../workspace/demo"
import { getWorkspaceStyle } from "../workspace/style"
import type { Workspace } from "../workspace/workspace"
import { continueSession, findCaller } from "./ping-session"
import { type Proof, readLogin, requireProof, standingOf } from "./verification"

type Ping = {
  request: PingRequest
  /** Token of the session to go on with. */
  token: string | undefined
  /** The address to count. */
  client: string
}

/** Answers `POST /api/messenger/ping`. */
export async function ping({ request, token, client }: Ping): Promise<PingResponse> {
  const deviceId = request.device_id ?? randomUUID()
  const canCreate = request.command === "boot"
  const workspace = await openWorkspace({ appId: request.app_id, deviceId, client, canCreate })
  const login = await readLogin({ workspace, appId: request.app_id, user: request.user ?? {} })
  const { attributes } = login
  const scope = { workspaceId: workspace.id, traceId: request.trace_id }
  const newPeople = await openAllowance("person", { address: client })
  const { result, cursor } = await write(scope, (tx, log) => {
    const counted: Log = (type, ...row) => {
      if (type === "user.created") newPeople.take()
      log(type, ...row)
    }
    return store(tx, counted, { request, workspace, ...login, token, deviceId, client })
  })
  await newPeople.settle()
  const db = await database()
  const { session, user } = result
  // Read after the commit: whatever has a cursor up to this ping's is in the list, and the stream goes on from there.
  const [style, conversations, notices] = await Promise.all([
    getWorkspaceStyle(db, workspace),
    listConversations(db, { userId: user.id }),
    listPendingNotices(db, user.id),
  ])
  return {
    session: { token: session.token, expires_at: toSeconds(session.expiresAt) },
    device_id: deviceId,
    user: toPerson(user),
    workspace: style,
    conversations,
    delivered: result.delivered.conversationIds,
    notices,
    cursor: cursor ?? 0,
    warnings: [...attributes.warnings, ...result.warnings],
  }
}

type Store = {
  request: PingRequest
  workspace: Workspace
  attributes: Attributes
  proof: Proof
  token: string | undefined
  deviceId: string
  client: string
}

async function store(tx: Transaction, log: Log, { request, workspace, attributes, proof, token, ...from }: Store) {
  const { command, visitor_id: visitorId, page } = request
  const workspaceId = workspace.id
  const { deviceId } = from
  const { identity } = attributes
  const caller = await findCaller(tx, { command, workspaceId, token, identity })
  const current = caller?.user ?? null
  requireProof({ workspace, proof, identity, current })
  const emailStanding = standingOf({ workspace, proof, command, caller })
  const isProven = proof.verifiedBy !== null
  const unidentified = { workspaceId, command, identity, isProven, emailStanding, visitorId, current }
  const found = await identify(tx, log, unidentified)
  const { user } = found
  const session = await continueSession(tx, log, { workspaceId, command, deviceId, caller, user, identity, proof })
  const by = { userId: user.id, isProven: session.verifiedBy !== null, client: from.client }
  const admitted = await admitAttributes(tx, { workspaceId, attributes, by })
  const custom = { ...admitted.attributes.custom, ...readCampaign(user, page?.url) }
  const given = { ...admitted.attributes, custom }
  const saved = await saveUser(tx, log, { workspaceId, attributes: given, ...found })
  const userId = saved.user.id
  if (page) await savePageView(tx, log, { workspaceId, userId, sessionId: session.id, traceId: request.trace_id, page })
  const occasion = { on: "ping", url: page?.url ?? null } as const
  const delivered = await deliverDue(tx, log, { workspaceId, user: saved.user, occasion })
  const unread = await countUnreadMessages(tx, { userId })
  const count = delivered.conversationIds.length + delivered.noticeIds.length
  log("messages.checked", userId, { delivered: count, unread })
  await touch(tx, saved.user)
  return { session, user: saved.user, delivered, warnings: [...admitted.warnings, ...saved.warnings] }
}

type SaveUser = { workspaceId: string; user: User; attributes: Attributes; changes: Change[] }

/** Writes the attributes that are new, and logs all that changed about the person as one row. */
async function saveUser(tx: Transaction, log: Log, { workspaceId, user, attributes, changes }: SaveUser) {
  const { standard, custom } = attributes
  const diff = diffUser(user, { standard, custom })
  const all = [...changes, ...diff.changes]
  if (all.length > 0) log("user.updated", user.id, { changes: all })
  const { companies } = attributes
  const warnings = await saveCompanies(tx, log, { workspaceId, userId: user.id, companies })
  const data = { ...diff.data, ...(all.length > 0 && { updatedAt: now() }) }
  const saved = all.length > 0 ? await tx.user.update({ where: { id: user.id }, data, select: userSelect }) : user
  return { user: saved, warnings }
}

type PageView = {
  workspaceId: string
  userId: string
  sessionId: string
  traceId: string | undefined
  page: NonNullable<PingRequest["page"]>
}

async function savePageView(tx: Transaction, log: Log, { page, ...owner }: PageView): Promise<void> {
  await tx.pageView.createMany({ data: [{ id: newId("pgv"), ...page, ...owner, createdAt: now() }] })
  log("page_view.logged", owner.userId, page)
}

const idleMs = 30 * 60_000

/** Counts a new visit after half an hour of silence. Rules have seen the old values by now (fact 11.10, fact 13.6). */
async function touch(tx: Transaction, { id, lastRequestAt }: User): Promise<void> {
  const at = now()
  const isNewVisit = !lastRequestAt || at.getTime() - lastRequestAt.getTime() > idleMs
  await tx.user.updateMany({
    where: { id },
    data: { lastRequestAt: at, ...(isNewVisit && { sessionCount: { increment: 1 } }) },
  })
}
