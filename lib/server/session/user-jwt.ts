// intercom_user_jwt: a signed statement of the customer's server about who is logged in (fact 15.6).
import "server-only"
import { errors, type JWTPayload, jwtVerify } from "jose"
import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { now } from "../common/clock"
import { AppError } from "../common/errors"
import { hashToken } from "../common/token"
import { checkStorable } from "../http/storable"

// Clocks of two servers differ by a little.
const clockToleranceSeconds = 30

export type SignedUser = {
  /** Attributes of the person, in the names of the API. */
  claims: Record<string, unknown>
  /** Fingerprint of the secret that signed them. */
  verifiedBy: string
  /** When the token stops being accepted; null when it says nothing of that. */
  expiresAt: Date | null
}

type Expected = { secrets: string[]; appIds: string[] }

/** What a token says about the person, or the error that says why it is refused. */
export async function readUserJwt(token: unknown, { secrets, appIds }: Expected): Promise<SignedUser> {
  if (typeof token !== "string") throw notSigned()
  for (const secret of secrets) {
    const payload = await verify(token, secret)
    if (!payload) continue
    return { claims: readClaims(payload, appIds), verifiedBy: hashToken(secret), expiresAt: expiryOf(payload) }
  }
  throw notSigned()
}

/** The payload; null when another secret signed it. Which key and algorithm to use is never the token's choice. */
async function verify(token: string, secret: string): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ["HS256"],
      clockTolerance: clockToleranceSeconds,
      currentDate: now(),
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return null
    if (error instanceof errors.JWTExpired) throw refused("it has expired; have your server sign a new one")
    if (error instanceof errors.JWTClaimValidationFailed) throw refused(`its claim "${error.claim}" does not hold now`)
    if (error instanceof errors.JOSEError) throw notSigned()
    throw error
  }
}

/** The last moment that a date can be. */
const endOfTimeMs = 8.64e15

function expiryOf({ exp }: JWTPayload): Date | null {
  if (exp === undefined) return null
  return new Date(Math.min((exp + clockToleranceSeconds) * 1_000, endOfTimeMs))
}

const registeredClaims = new Set(["iss", "sub", "aud", "exp", "nbf", "iat", "jti"])

const userIdSchema = z.union([z.string().trim().min(1).max(limits.attributeStringLength), z.number()])

function readClaims(payload: JWTPayload, appIds: string[]): Record<string, unknown> {
  const audience = payload.aud === undefined ? appIds : [payload.aud].flat()
  if (!audience.some((each) => appIds.includes(each))) throw refused("its aud names another App ID")
  if (!userIdSchema.safeParse(payload.user_id).success) throw refused("it needs the claim user_id")
  checkStorable(payload, ["user", "intercom_user_jwt"])
  const isAttribute = ([name, value]: [string, unknown]) =>
    !registeredClaims.has(name) && (typeof value !== "object" || value === null)
  return Object.fromEntries(Object.entries(payload).filter(isAttribute))
}

function notSigned(): AppError {
  return refused("it must be a JWT that your server signed with HS256 and the workspace's secret")
}

function refused(reason: string): AppError {
  return new AppError({
    code: "identity_invalid",
    message: `Check intercom_user_jwt: ${reason}.`,
    field: "user.intercom_user_jwt",
  })
}
