// The one data connector that a workspace has, a stub: it says which token it was given, and does nothing with it.
import * as z from "zod/mini"

/** By the fingerprint, the first eight hexadecimal digits of its SHA-256, whoever has the token knows it again. */
export const connectorAnswerSchema = z.object({ name: z.string(), length: z.number(), fingerprint: z.string() })

export type ConnectorAnswer = z.infer<typeof connectorAnswerSchema>
