// What an Idempotency-Key promises of a save: sent again, it makes nothing new.
import "server-only"
import { AppError } from "../common/errors"
import { hashToken } from "../common/token"
import { readIdempotencyKey } from "../http/idempotency-key"

/** A request that may be sent again: hashes of its key and of what it asks for; null without a key. */
export type Repeatable = { requestKeyHash: string | null; requestHash: string | null }

export function repeatableOf(request: Request, asked: unknown): Repeatable {
  const key = readIdempotencyKey(request)
  if (key === null) return { requestKeyHash: null, requestHash: null }
  return { requestKeyHash: hashToken(key), requestHash: hashToken(JSON.stringify(asked)) }
}

const secretLength = 20

/** The key of a request that makes a snippet. From it follows the edit key, so it must not be guessed. */
export function readSecretKey(request: Request): string | null {
  const key = readIdempotencyKey(request)
  if (key === null || (request.headers.get("idempotency-key")?.length ?? 0) >= secretLength) return key
  throw new AppError({
    code: "invalid_request",
    message: `Use at least ${secretLength} random characters as "Idempotency-Key", such as a UUID: it is as secret as the edit key.`,
    field: "Idempotency-Key",
  })
}

/** Throws where the key came with another request before. */
export function checkSameRequest(stored: { requestHash: string | null }, { requestHash }: Repeatable): void {
  if (stored.requestHash === requestHash) return
  throw new AppError({
    code: "idempotency_mismatch",
    message: 'Use a new "Idempotency-Key": this one was sent with another request.',
    field: "Idempotency-Key",
  })
}
