// What the reader's own server would answer: proofs of who is logged in, made with the secret of the lesson's workspace.
import { hmac } from "@noble/hashes/hmac.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { proofMarks } from "@/lib/contract/learn/lesson"
import { secretsSchema } from "@/lib/contract/playground/inbox"
import { callApi } from "../api/call-api"
import { workspacePath } from "../api/workspace-path"
import { projectStore } from "../project/project"
import { openRoom, roomStore } from "../workspace/room"

export type ProofOfUser = Record<keyof typeof proofMarks, string>

const daySeconds = 86_400

/** Proofs that the workspace which runs believes. Throws what is said against it, as a sentence. */
export async function proveUser(userId: string): Promise<ProofOfUser> {
  // The run that opens it may not have come so far, or waits to be asked for.
  await openRoom(projectStore.getState().owner)
  const { apart } = roomStore.getState()
  if (!apart) throw new Error("This step has no workspace of its own. Open it from the lessons again.")
  const { secrets } = await callApi(workspacePath(apart.app_id, "secrets"), secretsSchema)
  const [secret] = secrets
  if (secret === undefined) throw new Error("The lesson's workspace has no secret. Press Start over.")
  return signProof(userId, { secret, now: Math.floor(Date.now() / 1_000) })
}

/** `user_hash` is the lower-case hex HMAC-SHA256 of the user_id; the token is signed with HS256. `now` is in epoch seconds. */
export function signProof(userId: string, { secret, now }: { secret: string; now: number }): ProofOfUser {
  const sign = (text: string) => hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text))
  const claims = `${encode({ alg: "HS256" })}.${encode({ user_id: userId, exp: now + daySeconds })}`
  return {
    user_hash: bytesToHex(sign(userId)),
    intercom_user_jwt: `${claims}.${toBase64Url(sign(claims))}`,
  }
}

/** A step's script with the proofs in the places of their marks. */
export function fillProof(script: string, proof: ProofOfUser): string {
  return script
    .replaceAll(proofMarks.user_hash, proof.user_hash)
    .replaceAll(proofMarks.intercom_user_jwt, proof.intercom_user_jwt)
}

function encode(part: object): string {
  return toBase64Url(utf8ToBytes(JSON.stringify(part)))
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}
