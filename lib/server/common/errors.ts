import "server-only"
import type { ErrorCode } from "@/lib/contract/errors"

type Answer = {
  code: ErrorCode
  /** A sentence that says what to do. */
  message: string
  /** The offending field as a dotted path, where there is one. */
  field?: string | undefined
  retryAfterSeconds?: number | undefined
  /** Further headers of the answer. */
  headers?: [name: string, value: string][]
}

/** An answer that is not a success. */
export class AppError extends Error {
  /** By its name: each bundle of the server has this class of its own, and throws what another one made. */
  static [Symbol.hasInstance](value: unknown): value is AppError {
    return value instanceof Error && value.name === "AppError"
  }

  readonly code: ErrorCode
  readonly field: string | undefined
  readonly retryAfterSeconds: number | undefined
  readonly headers: [name: string, value: string][]

  constructor({ code, message, field, retryAfterSeconds, headers = [] }: Answer) {
    super(message)
    this.name = "AppError"
    this.code = code
    this.field = field
    this.retryAfterSeconds = retryAfterSeconds
    this.headers = headers
  }
}

type Sought = {
  owner?: "workspace" | "person"
  /** Where the name of it was sent. */
  check?: string
  field?: string | undefined
}

/** What to answer for something that a workspace, or a person, does not have. */
export function notFound(noun: string, { owner = "workspace", check = "the id", field }: Sought = {}): AppError {
  return new AppError({ code: "not_found", message: `Check ${check}: this ${owner} has no such ${noun}.`, field })
}
