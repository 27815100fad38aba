import { z } from "zod"
import { limits } from "../limits"
import { sessionTokenSchema, traceIdSchema } from "./wire"

/** `POST connector`, which answers connectorAnswerSchema. */
export const connectorRequestSchema = z.object({
  token: z.string().min(1).max(limits.settingLength),
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
})
