import "server-only"
import { AppError } from "../common/errors"

// Nothing the API takes is nested deeper, and walking a body made of 30,000 brackets would exhaust the stack.
const maxDepth = 16

/**
 * Refuses text that PostgreSQL cannot hold: NUL in text and jsonb, half of a surrogate pair in jsonb. Refused rather
 * than stripped, so that what is stored is always exactly what was sent.
 */
export function checkStorable(value: unknown, path: string[] = []): void {
  if (typeof value === "string") checkText(value, path)
  if (typeof value !== "object" || value === null) return
  if (path.length === maxDepth) {
    throw new AppError({
      code: "invalid_request",
      message: `Nest values at most ${maxDepth} levels deep.`,
      field: path.join("."),
    })
  }
  for (const [key, entry] of Object.entries(value)) {
    checkText(key, path)
    checkStorable(entry, [...path, key])
  }
}

function checkText(text: string, path: string[]): void {
  if (!text.includes("\u0000") && !/\p{Surrogate}/u.test(text)) return
  throw new AppError({
    code: "invalid_request",
    message: "Remove the NUL character or the half surrogate pair from this text; it cannot be stored.",
    field: path.join(".") || undefined,
  })
}
