// The one data connector that a workspace has, a stub: it says which token it was given, and does nothing with it.
import { z } from "zod"
import { limits } from "../limits"
import { sessionTokenSchema, traceIdSchema } from "./wire"

/** `POST connector` */
export const connectorRequestSchema = z.object({
  token: z.string().min(1).max(limits.settingLength),
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

/** By the fingerprint, the first eight hexadecimal digits of its SHA-256, whoever has the token knows it again. */
export const connectorAnswerSchema = z.object({ name: z.string(), length: z.number(), fingerprint: z.string() })

export type ConnectorAnswer = z.infer<typeof connectorAnswerSchema>
