import { z } from "zod"

/** Every error an answer can name, with its HTTP status. */
export const errorStatus = {
  invalid_json: 400,
  invalid_request: 400,
  app_id_invalid: 400,
  event_name_limit: 400,
  event_name_held: 400,
  event_name_archived: 400,
  attribute_limit: 400,
  session_missing: 401,
  session_expired: 401,
  access_denied: 401,
  identity_missing: 403,
  identity_invalid: 403,
  origin_refused: 403,
  mcp_closed: 403,
  read_scope_missing: 403,
  write_scope_missing: 403,
  secrets_scope_missing: 403,
  app_id_unknown: 404,
  not_found: 404,
  method_not_allowed: 405,
  body_incomplete: 408,
  email_ambiguous: 409,
  scene_conflict: 409,
  scene_too_large: 409,
  snippet_stale: 409,
  idempotency_mismatch: 422,
  secrets_found: 422,
  body_too_large: 413,
  files_full: 413,
  content_type_unsupported: 415,
  rate_limited: 429,
  internal: 500,
  not_implemented: 501,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof errorStatus

/** The one shape of a failed answer, after the API's own error list. */
export const errorBodySchema = z.object({
  type: z.literal("error.list"),
  request_id: z.string(),
  errors: z.array(
    z.object({
      code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
      /** A sentence that says what to do. */
      message: z.string(),
      /** The offending field as a dotted path, where there is one. */
      field: z.string().optional(),
      /** The line of that field's text, counted from 1, where one is meant. */
      line: z.number().optional(),
    }),
  ),
})

export type ErrorBody = z.infer<typeof errorBodySchema>
