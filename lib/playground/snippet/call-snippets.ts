// Requests of the snippets' API (lib/contract/snippets/snippet.ts).
import { bytesToHex } from "@noble/hashes/utils.js"
import type { z } from "zod"
import { errorBodySchema } from "@/lib/contract/errors"

/** An answer that is a refusal: what it says, and all of it. */
export class SnippetError extends Error {
  constructor(
    message: string,
    readonly code: string | null,
    readonly body: unknown,
  ) {
    super(message)
  }
}

type SnippetRequest<T> = {
  schema: T
  method?: "GET" | "POST" | "PUT" | "DELETE"
  body?: unknown
  editKey?: string | null
}

const unreachable = "The server cannot be reached. Check the connection and try again; nothing you typed is lost."
const unexpected = "The server’s answer could not be read. Reload the page and try again."

/** Asks once more where no answer came, which makes nothing twice: both times carry the same key. */
export async function callSnippets<T extends z.ZodType>(path: string, request: SnippetRequest<T>): Promise<z.infer<T>> {
  const { schema, method = "GET", body, editKey } = request
  const headers = {
    ...(editKey && { authorization: `Bearer ${editKey}` }),
    ...(method !== "GET" && {
      "content-type": "application/json",
      "idempotency-key": bytesToHex(crypto.getRandomValues(new Uint8Array(16))),
    }),
  }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const ask = () => fetch(`/api/snippets${path}`, init)
  const response = await ask()
    .catch(ask)
    .catch(() => {
      throw new SnippetError(unreachable, null, null)
    })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const error = errorBodySchema.safeParse(answer).data?.errors[0]
    throw new SnippetError(error?.message ?? unexpected, error?.code ?? null, answer)
  }
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new SnippetError(unexpected, null, answer)
  return parsed.data
}
