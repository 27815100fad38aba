import "server-only"
import { randomInt } from "node:crypto"
import { type ErrorBody, type ErrorCode, errorStatus } from "@/lib/contract/errors"
import { AppError } from "../common/errors"
import { causeOf, isAway, isCorrupt } from "../db/database-error"
import { noteFailure } from "../db/health"

// Spread, so that the clients of a database that was away do not all come back in the same second.
const retryUnavailableSeconds = () => randomInt(3, 8)

/** Turns anything thrown into the one JSON shape of an error. */
export function failure(thrown: unknown, requestId: string): Response {
  const error = toAppError(thrown, requestId)
  const headers = new Headers(error.headers)
  if (error.retryAfterSeconds) headers.set("Retry-After", String(error.retryAfterSeconds))
  return Response.json(bodyOf(error, requestId), { status: errorStatus[error.code], headers })
}

/** Anything thrown, as the answer that its caller may see. What nobody expected is logged here, once. */
export function toAppError(thrown: unknown, requestId: string): AppError {
  return thrown instanceof AppError ? thrown : unexpected(thrown, requestId)
}

function bodyOf({ code, problems, details }: AppError, requestId: string): ErrorBody {
  const errors = problems.map(({ message, field, line }) => ({
    code,
    message,
    ...(field && { field }),
    ...(line && { line }),
  }))
  return { type: "error.list", request_id: requestId, errors, ...details }
}

function unexpected(thrown: unknown, requestId: string): AppError {
  if (isAway(thrown)) return unavailable(thrown, requestId)
  log("error", "internal", thrown, { request_id: requestId })
  return internalError()
}

/** What the caller gets of a failure that nobody expected. */
export function internalError(): AppError {
  return new AppError({
    code: "internal",
    message: "Something failed on the server. Try again; the request id finds it.",
  })
}

function unavailable(thrown: unknown, requestId: string): AppError {
  noteFailure()
  const { originalCode: state, originalMessage: reason } = causeOf(thrown)
  log(isCorrupt(thrown) ? "fatal" : "error", "unavailable", thrown, { request_id: requestId, state, reason })
  return new AppError({
    code: "unavailable",
    message: "The database is not available. Try again in a few seconds.",
    retryAfterSeconds: retryUnavailableSeconds(),
  })
}

function log(level: "error" | "fatal", code: ErrorCode, thrown: unknown, details: object): void {
  const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
  console.error(JSON.stringify({ level, code, ...details, error }))
}
