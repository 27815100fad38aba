// What the commands ask of a workspace, by its access token.
import type { z } from "zod"
import { errorBodySchema } from "@/lib/contract/errors"
import { type CreatedWorkspace, createdWorkspaceSchema } from "@/lib/contract/playground/playground"
import { type BroughtIn, broughtInSchema, type SceneMode } from "@/lib/contract/scene/scene"
import { Failure } from "../failure"

export type WorkspaceAccess = { url: string; appId: string; accessToken: string }

/** Makes a workspace, with the seed's team and messages. */
export async function createWorkspace(url: string, name: string): Promise<CreatedWorkspace> {
  return parse(
    createdWorkspaceSchema,
    await send(`${url}/api/playground/workspaces`, { body: JSON.stringify({ name }) }),
  )
}

/** Whether the token still opens the workspace. */
export async function isOpen(access: WorkspaceAccess): Promise<boolean> {
  const response = await fetch(addressOf(access, ""), { headers: headersOf(access) }).catch(() => null)
  return response?.ok ?? false
}

/** All that it holds, as a scene's text. */
export function exportScene(access: WorkspaceAccess): Promise<string> {
  return send(addressOf(access, "/scene"), { headers: headersOf(access) })
}

/** Brings a scene's text in: in the place of all that is there, or beside it. */
export async function bringIn(access: WorkspaceAccess, scene: string, mode: SceneMode): Promise<BroughtIn> {
  const address = addressOf(access, `/scene?mode=${mode}`)
  return parse(broughtInSchema, await send(address, { headers: headersOf(access), body: scene }))
}

function addressOf({ url, appId }: WorkspaceAccess, path: string): string {
  return `${url}/api/playground/workspaces/${encodeURIComponent(appId)}${path}`
}

function headersOf({ accessToken }: WorkspaceAccess) {
  return { authorization: `Bearer ${accessToken}` }
}

type Sent = { headers?: Record<string, string>; body?: string }

/** With a body it is a POST. Throws what the server says against it. */
async function send(address: string, { headers, body }: Sent): Promise<string> {
  const method = body === undefined ? "GET" : "POST"
  const all = { ...headers, ...(body !== undefined && { "content-type": "application/json" }) }
  const response = await fetch(address, { method, headers: all, ...(body !== undefined && { body }) }).catch(() => null)
  if (!response)
    throw new Failure(`No server answers at ${new URL(address).origin}. Start it: messenger-playground start`)
  const text = await response.text()
  if (!response.ok) throw new Failure(reasonOf(text) ?? `${address} answered ${response.status}.`)
  return text
}

function reasonOf(text: string): string | null {
  try {
    const [first] = errorBodySchema.parse(JSON.parse(text)).errors
    return first ? `${first.field ? `${first.field}: ` : ""}${first.message}` : null
  } catch {
    return null
  }
}

function parse<T extends z.ZodType>(schema: T, text: string): z.infer<T> {
  return schema.parse(JSON.parse(text))
}
