import "server-only"
import { createHmac, timingSafeEqual } from "node:crypto"

/** The lower-case hex HMAC-SHA256 that a customer's server sends as user_hash. */
export function hashOf({ secret, message }: Pick<Hashed, "secret" | "message">): string {
  return createHmac("sha256", secret).update(message).digest("hex")
}

type Hashed = { secret: string; message: string; given: string }

/** Tells whether `given` is the lower-case hex HMAC-SHA256 of the message. How long it takes says nothing about it. */
export function isHashOf({ secret, message, given }: Hashed): boolean {
  const expected = hashOf({ secret, message })
  if (given.length !== expected.length) return false
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  // Letters beyond ASCII take more bytes than the text has characters.
  return one.length === other.length && timingSafeEqual(one, other)
}
