// How the server is asked: JSON there and back, and what it says against a request as the sentence of a failure.
import { text as textOf } from "node:stream/consumers"
import type { z } from "zod"
import { errorBodySchema } from "@/lib/contract/errors"
import { exchange, isOk } from "../exchange"
import { Failure } from "../failure"

/** What a workspace is read and changed by. */
export type WorkspaceAccess = { url: string; appId: string; accessToken: string }

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE"

type Sent = {
  method?: Method | undefined
  headers?: Record<string, string>
  body?: string
  signal?: AbortSignal | undefined
}

/** With a body it is a POST, unless a method is named. Throws what the server says against it. */
export async function send(address: string, { method, headers, body, signal }: Sent): Promise<string> {
  const response = await exchange(address, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
    signal,
    ...(body !== undefined && { body }),
  }).catch(() => null)
  if (!response) {
    signal?.throwIfAborted()
    throw new Failure(`No server answers at ${new URL(address).origin}. Start it: messenger-playground start`)
  }
  const text = await textOf(response)
  if (!isOk(response)) throw new Failure(reasonOf(text) ?? `${address} answered ${response.statusCode}.`)
  return text
}

type Asked = { method?: Method; query?: Record<string, string>; body?: object; signal?: AbortSignal }

/** Asks for something of a workspace, by its access token. `path` begins with a slash, or is empty. */
export async function ask<T extends z.ZodType>(
  access: WorkspaceAccess,
  path: string,
  schema: T,
  { method, query = {}, body, signal }: Asked = {},
): Promise<z.infer<T>> {
  const address = `${addressOf(access, path)}?${new URLSearchParams(query)}`
  const headers = headersOf(access)
  return parse(schema, await send(address, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) }))
}

export function addressOf({ url, appId }: WorkspaceAccess, path: string): string {
  return `${url}/api/playground/workspaces/${encodeURIComponent(appId)}${path}`
}

export function headersOf({ accessToken }: WorkspaceAccess): Record<string, string> {
  return { authorization: `Bearer ${accessToken}` }
}

export function parse<T extends z.ZodType>(schema: T, text: string): z.infer<T> {
  return schema.parse(JSON.parse(text))
}

function reasonOf(text: string): string | null {
  try {
    const [first] = errorBodySchema.parse(JSON.parse(text)).errors
    return first ? `${first.field ? `${first.field}: ` : ""}${first.message}` : null
  } catch {
    return null
  }
}
