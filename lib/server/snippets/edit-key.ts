// The edit key of a snippet: a token that its maker is shown once. Its hash is stored.
import "server-only"
import { timingSafeEqual } from "node:crypto"
import { AppError } from "../common/errors"
import { hashToken, newToken } from "../common/token"
import { sign } from "../http/caller/server-key"

/** A new key; for a repeated request the same as before, which nobody without that request's key can tell. */
export async function editKeyFor(requestKey: string | null): Promise<string> {
  return requestKey === null ? newToken() : sign("edit key", requestKey)
}

export function isEditKey(given: string | undefined, hash: string): boolean {
  if (given === undefined) return false
  return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hash))
}

export function keyRefused(): AppError {
  return new AppError({
    code: "access_denied",
    message: "Send this snippet’s edit key as Authorization: Bearer, or fork the snippet to have one of your own.",
  })
}
