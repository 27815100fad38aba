// The ping: opens or continues a session, stores who is there and what they look at, and delivers what is due. One
// transaction, so that a ping happens as a whole or not at all.
import "server-only"
import { randomUUID } from "node:crypto"
import type { PingRequest, PingResponse } from "@/lib/contract/messenger/messenger"
import { toSeconds } from "../common/clock"
import { listConversations } from "../conversations/conversation"
import { countUnreadMessages } from "../conversations/conversation-row"
import { database } from "../db/database"
import { type Log, type Transaction, write } from "../db/write"
import { createPageView } from "../events/page-view"
import { admitAttributes } from "../names/attribute-names"
import { deliverDue } from "../outbound/delivery"
import { listPendingNotices } from "../outbound/notice"
import { toWeighed } from "../outbound/weighed"
import type { Attributes } from "../people/attributes"
import { saveCompanies } from "../people/company"
import { identify } from "../people/identify"
import { updateUser } from "../people/update"
import { toPerson } from "../people/user"
import { readCampaign } from "../people/utm"
import { countVisit } from "../people/visit"
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

type IncomingPing = {
  request: PingRequest
  workspace: Workspace
  attributes: Attributes
  proof: Proof
  token: string | undefined
  deviceId: string
  client: string
}

async function store(
  tx: Transaction,
  log: Log,
  { request, workspace, attributes, proof, token, ...from }: IncomingPing,
) {
  const { command, visitor_id: visitorId, page } = request
  const workspaceId = workspace.id
  const { deviceId } = from
  const { identity } = attributes
  const caller = await findCaller(tx, { command, workspaceId, token, identity })
  const current = caller?.user ?? null
  requireProof({ workspace, proof, command, identity, current })
  const emailStanding = standingOf({ workspace, proof, command, caller })
  const isProven = proof.verifiedBy !== null
  const unidentified = { workspaceId, command, identity, isProven, emailStanding, visitorId, current }
  const found = await identify(tx, log, unidentified)
  const { user } = found
  const session = await continueSession(tx, log, { workspaceId, command, deviceId, caller, user, identity, proof })
  if (proof.means) log("login.proven", user.id, { by: proof.means })
  const by = { userId: user.id, isProven: session.verifiedBy !== null, client: from.client }
  const admitted = await admitAttributes(tx, { workspaceId, attributes, by })
  const custom = { ...admitted.attributes.custom, ...readCampaign(user, page?.url) }
  const { standard: columns, companies } = admitted.attributes
  const updated = await updateUser(tx, log, { ...found, columns, custom })
  const userId = updated.id
  const warnings = await saveCompanies(tx, log, { workspaceId, userId, companies })
  const visit = { workspaceId, userId, sessionId: session.id, traceId: request.trace_id }
  if (page) await createPageView(tx, log, { ...visit, page })
  const occasion = { on: "ping", url: page?.url ?? null } as const
  const delivered = await deliverDue(tx, log, { workspaceId, user: updated, occasion })
  const unread = await countUnreadMessages(tx, { userId })
  const count = delivered.conversationIds.length + delivered.noticeIds.length
  log("messages.checked", userId, { delivered: count, unread, ...toWeighed(delivered) })
  await countVisit(tx, updated)
  return { session, user: updated, delivered, warnings: [...admitted.warnings, ...warnings] }
}
