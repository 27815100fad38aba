// What a customer's server does to prove a login (fact 15.3), for whoever tests an integration without one.
import "server-only"
import { SignJWT } from "jose"
import { now, toSeconds } from "../common/clock"
import type { Workspace } from "../workspace/workspace"
import { hashOf } from "./user-hash"

type Login = {
  workspace: Pick<Workspace, "secret">
  userId: string
  email: string | undefined
  /** Seconds. */
  expiresIn: number
}

/** Signs a login with the workspace's newest secret. The hash never expires, the JWT at `expiresAt` (Unix seconds). */
export async function signLogin({ workspace, userId, email, expiresIn }: Login) {
  const { secret } = workspace
  const issuedAt = toSeconds(now())
  const expiresAt = issuedAt + expiresIn
  const jwt = await new SignJWT({ user_id: userId, ...(email !== undefined && { email }) })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(secret))
  return { userHash: hashOf({ secret, message: userId }), jwt, expiresAt }
}
