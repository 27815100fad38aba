import "server-only"
import { type ErrorBody, type ErrorCode, errorStatus } from "@/lib/contract/errors"
import { isAway } from "../database-error"
import { AppError } from "../errors"

const retryUnavailableSeconds = 5

/** Turns anything thrown into the one JSON shape of an error. What nobody expected is logged here, once. */
export function failure(thrown: unknown, requestId: string): Response {
  const error = thrown instanceof AppError ? thrown : unexpected(thrown, requestId)
  const headers = new Headers()
  if (error.retryAfterSeconds) headers.set("Retry-After", String(error.retryAfterSeconds))
  return Response.json(bodyOf(error, requestId), { status: errorStatus[error.code], headers })
}

function bodyOf({ code, message, field }: AppError, requestId: string): ErrorBody {
  return { type: "error.list", request_id: requestId, errors: [{ code, message, ...(field && { field }) }] }
}

function unexpected(thrown: unknown, requestId: string): AppError {
  const code: ErrorCode = isAway(thrown) ? "unavailable" : "internal"
  const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  console.error(JSON.stringify({ level: "error", code, request_id: requestId, error }))
  if (code === "internal")
    return new AppError(code, "Something failed on the server. Try again; the request id finds it.")
  return new AppError(code, "The database cannot be reached. Try again in a few seconds.", undefined, {
    retryAfterSeconds: retryUnavailableSeconds,
  })
}
