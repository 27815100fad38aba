import "server-only"
import type { ErrorCode } from "@/lib/contract/errors"

/** One of several things that are wrong, and where. */
type Problem = { message: string; field?: string | undefined; line?: number | undefined }

type Answer = {
  code: ErrorCode
  /** A sentence that says what to do. */
  message: string
  /** The offending field as a dotted path, where there is one. */
  field?: string | undefined
  /** Each thing that is wrong, where there are several. */
  problems?: Problem[]
  /** What the answer carries besides its errors. */
  details?: Record<string, unknown>
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
  readonly problems: Problem[]
  readonly details: Record<string, unknown>
  readonly retryAfterSeconds: number | undefined
  readonly headers: [name: string, value: string][]

  constructor({ code, message, field, problems, details = {}, retryAfterSeconds, headers = [] }: Answer) {
    super(message)
    this.name = "AppError"
    this.code = code
    this.problems = problems ?? [{ message, field }]
    this.details = details
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
