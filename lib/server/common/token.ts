import "server-only"
import { createHash, randomBytes } from "node:crypto"

/** A bearer secret of 128 random bits. It is shown once; the database keeps its hash. */
export function newToken(): string {
  return randomBytes(16).toString("base64url")
}

/** A signing secret of 256 random bits, the least that strict JWT libraries take for HS256. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url")
}

/** True for text that newToken could have made. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(text)
}

/**
 * What is stored and looked up in place of a secret. Comparing hashes leaks nothing about the secret by timing, because
 * a caller cannot steer the hash; and a token of 128 random bits needs no salt.
 */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
