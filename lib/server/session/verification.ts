// Whether a login is proven (fact 15.3, fact 15.4): by intercom_user_jwt, which also says who it is, or by user_hash. A
// wrong token is always refused, since it is the identity itself; a wrong hash only where the workspace requires one.
import "server-only"
import type { EmailStanding } from "@/generated/prisma/client"
import type { PingRequest, Warning } from "@/lib/contract/messenger/messenger"
import type { ProofMeans } from "@/lib/contract/playground/activity"
import { AppError } from "../common/errors"
import { hashToken } from "../common/token"
import { type Attributes, type Identity, readAttributes } from "../people/attributes"
import type { User } from "../people/user"
import { activeSecrets } from "../workspace/secret"
import { readSettings } from "../workspace/settings"
import type { Workspace } from "../workspace/workspace"
import type { Session } from "./session"
import { isHashOf } from "./user-hash"
import { readUserJwt, type SignedUser } from "./user-jwt"

export type Proof = {
  /** Fingerprint of the secret that proved the login; null when nothing did. */
  verifiedBy: string | null
  /** What was sent as the proof, where it holds. */
  means: ProofMeans | null
  /** When the proof expires; null when it does not, or there is none. */
  verifiedUntil: Date | null
  /** The email is proven too: a hash is one of either user_id or email, a token may speak of both. */
  isEmailProven: boolean
}

/** What a ping says about its person. */
type Claimed = { workspace: Workspace; appId: string; user: Record<string, unknown> }

/** Reads the attributes of a ping, those of its token included, and the proof that comes with them. */
export async function readLogin({
  workspace,
  appId,
  user,
}: Claimed): Promise<{ attributes: Attributes; proof: Proof }> {
  const appIds = [workspace.appId, appId]
  const token = user.intercom_user_jwt ?? ""
  const signed = token === "" ? null : await readUserJwt(token, { secrets: activeSecrets(workspace), appIds })
  const attributes = readAttributes({ ...user, ...signed?.claims })
  if (signed) attributes.warnings.push(...listContradictions(user, signed))
  const verifiedBy = signed ? signed.verifiedBy : checkHash({ workspace, user, attributes })
  const { userId, email } = attributes.identity
  const isEmailProven = signed ? signed.claims.email !== undefined : verifiedBy !== null && userId === null
  const sent: ProofMeans = signed ? "intercom_user_jwt" : "user_hash"
  const proof: Proof = {
    verifiedBy,
    means: verifiedBy === null ? null : sent,
    verifiedUntil: signed?.expiresAt ?? null,
    isEmailProven: email !== null && isEmailProven,
  }
  return { attributes, proof }
}

type Pinging = {
  workspace: Pick<Workspace, "requiresVerification">
  proof: Proof
  command: PingRequest["command"]
  /** The live session the ping came with. */
  caller: { session: Pick<Session, "verifiedBy">; user: Pick<User, "role"> } | null
}

/** How far the email of a ping leads. Beside the proof of something else it is an attribute like any other. */
export function standingOf({ workspace, proof, command, caller }: Pinging): EmailStanding {
  if (proof.isEmailProven) return "proven"
  const isLoggedIn = caller !== null && caller.user.role === "user" && caller.session.verifiedBy !== null
  const isBesideProof = proof.verifiedBy !== null || (command === "update" && isLoggedIn)
  return isBesideProof || workspace.requiresVerification ? "noted" : "named"
}

type ClaimedIdentity = {
  workspace: Workspace
  proof: Proof
  command: PingRequest["command"]
  identity: Identity
  current: User | null
}

/**
 * Refuses a ping that names a person without proof. A boot of a page whose session is that person's own needs none, an
 * update does (fact 15.9), unless the workspace is lenient.
 */
export function requireProof({ workspace, proof, command, identity, current }: ClaimedIdentity): void {
  if (!workspace.requiresVerification || proof.verifiedBy !== null) return
  if (identity.userId === null && identity.email === null) return
  const isExempt = command === "boot" || !readSettings(workspace).strict_proof
  if (isExempt && current?.role === "user" && isAbout(identity, current)) return
  throw new AppError({
    code: "identity_missing",
    message: `Send intercom_user_jwt or user_hash with each ${command} that names the person: this workspace requires verification.`,
    field: "user.user_hash",
  })
}

/** Tells whether a ping is about the person of the session it came with: it names them, or nobody. */
export function isAbout({ userId, email }: Identity, user: User): boolean {
  if (userId !== null) return user.userId === userId
  return email === null || user.email === email
}

type Hashed = { workspace: Workspace; user: Record<string, unknown>; attributes: Attributes }

/** The fingerprint of the secret that made the hash; null when there is none to check. */
function checkHash({ workspace, user, attributes }: Hashed): string | null {
  const { identity, warnings } = attributes
  const given = user.user_hash ?? ""
  const messages = identity.userId === null ? [identity.email, user.email] : [identity.userId]
  const texts = messages.filter((message) => typeof message === "string")
  if (given === "" || (identity.userId === null && identity.email === null)) return null
  const secret = activeSecrets(workspace).find(
    (each) => typeof given === "string" && texts.some((message) => isHashOf({ secret: each, message, given })),
  )
  if (secret) return hashToken(secret)
  const problem = "Check user_hash: it is not the HMAC-SHA256, in lower-case hex, of user_id, or else of email."
  if (workspace.requiresVerification)
    throw new AppError({ code: "identity_invalid", message: problem, field: "user.user_hash" })
  warnings.push({ field: "user.user_hash", message: `${problem} This login counts as unproven.` })
  return null
}

/** Plain names that the token overrules. */
function listContradictions(user: Record<string, unknown>, { claims }: SignedUser): Warning[] {
  const [plain, signed] = [readAttributes(user).identity, readAttributes(claims).identity]
  const fields = [
    { name: "user_id", isOther: plain.userId !== null && plain.userId !== signed.userId },
    { name: "email", isOther: plain.email !== null && signed.email !== null && plain.email !== signed.email },
  ]
  const message = "Left out: intercom_user_jwt says something else, and that was used."
  return fields.filter(({ isOther }) => isOther).map(({ name }) => ({ field: `user.${name}`, message }))
}
