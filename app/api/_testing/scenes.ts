// Scenes as a script writes them out and brings them in: tests call the route handlers.
import * as scene from "@/app/api/playground/workspaces/[app_id]/scene/route"
import type { BroughtIn } from "@/lib/contract/scene/scene"
import { type Answer, read } from "./messenger"
import { type Caller, contextOf, headersOf } from "./reading"

const base = "http://localhost:3000/api/playground/workspaces/scene"

/** The text of the workspace's scene. */
export async function exported(caller: Caller, query: Record<string, string> = {}): Promise<string> {
  const response = await exportScene(caller, query)
  if (response.status !== 200) throw new Error(`scene answered ${response.status}: ${await response.text()}`)
  return response.text()
}

export function exportScene(caller: Caller, query: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`${base}?${new URLSearchParams(query)}`, { headers: headersOf(caller) })
  return scene.GET(request, contextOf(caller))
}

type How = { mode?: string; repeat?: string }

/** Brings a scene in: as an object, or as the text that is sent. */
export async function bringIn<Body = BroughtIn>(
  caller: Caller,
  given: object | string,
  { mode, repeat }: How = {},
): Promise<Answer<Body>> {
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  if (repeat) headers.set("Idempotency-Key", repeat)
  const body = typeof given === "string" ? given : JSON.stringify(given)
  headers.set("Content-Length", String(Buffer.byteLength(body)))
  const request = new Request(`${base}${mode ? `?mode=${mode}` : ""}`, { method: "POST", headers, body })
  return read<Body>(await scene.POST(request, contextOf(caller)))
}
