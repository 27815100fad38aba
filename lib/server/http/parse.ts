import "server-only"
import type { z } from "zod"
import { AppError } from "../common/errors"
import { checkStorable } from "./storable"

/** Parses what a caller sent, or throws an error that names the field and says what is expected there. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  checkStorable(value)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.map(String).join(".") || undefined
  const problem = issue?.message.replace(/^Invalid input: /, "") ?? "not valid"
  const message = field ? `Check "${field}": ${problem}.` : `Check the request: ${problem}.`
  throw new AppError({ code: field === "app_id" ? "app_id_invalid" : "invalid_request", message, field })
}
