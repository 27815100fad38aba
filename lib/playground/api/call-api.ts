import type { z } from "zod"
import { type ErrorCode, errorBodySchema } from "@/lib/contract/errors"

/** An answer of the playground's own API that is none to show. The message says what to do. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: ErrorCode | null,
  ) {
    super(message)
  }
}

const unreachable = "The server cannot be reached. Check the connection and try again."
const unexpected = "The server’s answer could not be read. Reload the page and try again."

type Init = { method?: "PATCH" | "PUT" | "DELETE" | undefined; headers?: Record<string, string> }

/**
 * Reads from /api/playground, or posts to it when there is a body, unless another method is named: a file is sent as it is,
 * anything else as JSON.
 */
export async function callApi<T extends z.ZodType>(
  path: string,
  schema: T,
  body?: unknown,
  { method, headers = {} }: Init = {},
): Promise<z.infer<T>> {
  const init = body === undefined ? { headers } : post(body, headers)
  const response = await fetch(`/api/playground${path}`, { ...init, ...(method && { method }) }).catch(() => {
    throw new ApiError(unreachable, 0, null)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const error = errorBodySchema.safeParse(answer).data?.errors[0]
    throw new ApiError(error?.message ?? unexpected, response.status, error?.code ?? null)
  }
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new ApiError(unexpected, response.status, null)
  return parsed.data
}

function post(body: unknown, headers: Record<string, string>): RequestInit {
  if (body instanceof Blob) return { method: "POST", headers, body }
  return { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) }
}
