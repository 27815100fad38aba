import "server-only"
import type { ErrorCode } from "@/lib/contract/errors"

type ErrorDetails = { retryAfterSeconds?: number; headers?: [name: string, value: string][] }

/** An answer that is not a success. The message is a sentence that says what to do. */
export class AppError extends Error {
  /** By its name: each bundle of the server has this class of its own, and throws what another one made. */
  static [Symbol.hasInstance](value: unknown): value is AppError {
    return value instanceof Error && value.name === "AppError"
  }

  readonly code: ErrorCode
  /** The offending field as a dotted path, where there is one. */
  readonly field: string | undefined
  readonly retryAfterSeconds: number | undefined
  /** Further headers of the answer. */
  readonly headers: [name: string, value: string][]

  constructor(
    code: ErrorCode,
    message: string,
    field?: string,
    { retryAfterSeconds, headers = [] }: ErrorDetails = {},
  ) {
    super(message)
    this.name = "AppError"
    this.code = code
    this.field = field
    this.retryAfterSeconds = retryAfterSeconds
    this.headers = headers
  }
}
