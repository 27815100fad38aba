// What the parts of a scene are made of.
import { z } from "zod"
import { limits } from "../limits"

/**
 * A moment, as ISO 8601 text. Moments are absolute and have milliseconds, as they are stored: so a scene that is brought in
 * and written out again is the same, and what came first stays first. Those that are left out become the moment at which the
 * scene is brought in.
 */
export const momentSchema = z.iso
  .datetime({ offset: true, error: "must be a moment such as 2026-01-31T12:00:00.000Z" })
  .transform((text) => new Date(text).toISOString())

export const lineSchema = z.string().max(limits.attributeStringLength)

export const emailSchema = lineSchema
  .regex(/^[^\s@]+@[^\s@]+$/, "must be an address such as ada@example.com")
  .transform((email) => email.toLowerCase())

/** Custom attributes by their name; what a name and a value may be, the server says as it does to a page. */
export const customAttributesSchema = z.record(
  z.string().min(1).max(limits.attributeKeyLength),
  z.union([lineSchema, z.number(), z.boolean()], "must be a text, a number, true or false"),
)

/** The public number of an article or an outbound message: what `showArticle` and `startTour` take. */
export const numberSchema = z.number().int().min(1).max(999_999_999)

/** A list of so many. */
export function listUpTo<T extends z.ZodType>(most: number, item: T) {
  return z
    .array(item)
    .max(most, `must have at most ${most}`)
    .default(() => [])
}
