import { z } from "zod"

/** Follows one call through requests, activity and streams. */
export const traceIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, "must be 8 to 64 letters, digits, hyphens or underscores")

/** The session's token in a body, where the request cannot carry a header without a preflight. */
export const sessionTokenSchema = z.string().max(128)
