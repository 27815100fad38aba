// What an admin sends carries an Idempotency-Key of their choice where a user's message carries the page's UUID. The
// prefix keeps one from being taken for the other.
import "server-only"
import { z } from "zod"
import { parse } from "./parse"

const prefix = "key:"

const headerSchema = z.object({
  "Idempotency-Key": z
    .string()
    .regex(/^[\x21-\x7e]{1,64}$/, "must be 1 to 64 visible ASCII characters")
    .optional(),
})

/** The client id that a request's Idempotency-Key stands for; null without one. */
export function readIdempotencyKey({ headers }: Request): string | null {
  const given = { "Idempotency-Key": headers.get("idempotency-key") ?? undefined }
  const key = parse(headerSchema, given)["Idempotency-Key"]
  return key === undefined ? null : prefix + key
}

/** A stored client id as the team may see it. */
export function keyOfClientId(clientId: string | null): string | null {
  return clientId?.startsWith(prefix) ? clientId.slice(prefix.length) : clientId
}
