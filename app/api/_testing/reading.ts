// The reading side as a script uses it: tests call the route handlers.

import * as browsers from "@/app/api/playground/browser/route"
import * as connections from "@/app/api/playground/browser/workspaces/route"
import * as activity from "@/app/api/playground/workspaces/[app_id]/activity/route"
import * as conversations from "@/app/api/playground/workspaces/[app_id]/conversations/route"
import * as events from "@/app/api/playground/workspaces/[app_id]/events/route"
import * as pageViews from "@/app/api/playground/workspaces/[app_id]/page-views/route"
import * as workspace from "@/app/api/playground/workspaces/[app_id]/route"
import * as users from "@/app/api/playground/workspaces/[app_id]/users/route"
import * as workspaces from "@/app/api/playground/workspaces/route"
import type { Activity } from "@/lib/contract/playground/activity"
import type { ConversationResource } from "@/lib/contract/playground/inbox"
import type {
  BrowserResource,
  CreatedWorkspace,
  EventResource,
  PageViewResource,
  UserResource,
} from "@/lib/contract/playground/playground"
import { type Answer, read } from "./messenger"

export const lists = { users, events, "page-views": pageViews, conversations, activity } as const

type Resources = {
  users: UserResource
  events: EventResource
  "page-views": PageViewResource
  conversations: ConversationResource
  activity: Activity
}

type Page<Resource> = { data: Resource[]; next: string | null }

export type Caller = { app_id: string; access_token?: string; cookie?: string }

const base = "http://localhost:3000/api/playground"

/** Headers of a script with a token, or of a page of ours with its cookie. */
export function headersOf({ access_token, cookie }: Omit<Caller, "app_id">): Headers {
  const headers = new Headers({ Host: "localhost:3000" })
  if (access_token) headers.set("Authorization", `Bearer ${access_token}`)
  if (cookie) headers.set("Cookie", cookie)
  if (cookie) headers.set("Sec-Fetch-Site", "same-origin")
  return headers
}

/** Reads one page of a list. */
export async function list<Name extends keyof Resources>(
  caller: Caller,
  name: Name,
  query: Record<string, string> = {},
): Promise<Answer<Page<Resources[Name]>>> {
  const url = `${base}/workspaces/${caller.app_id}/${name}?${new URLSearchParams(query)}`
  return read(await lists[name].GET(new Request(url, { headers: headersOf(caller) }), contextOf(caller)))
}

/** What the caller may know of a workspace. */
export async function describe<Body>(caller: Caller): Promise<Answer<Body>> {
  const request = new Request(`${base}/workspaces/${caller.app_id}`, { headers: headersOf(caller) })
  return read(await workspace.GET(request, contextOf(caller)))
}

export const contextOf = ({ app_id }: Caller, rest = {}) => ({ params: Promise.resolve({ app_id, ...rest }) })

/** A new lasting workspace, made as a script makes it. */
export async function newWorkspace(cookie?: string): Promise<CreatedWorkspace> {
  const headers = headersOf({ ...(cookie && { cookie }) })
  headers.set("Content-Type", "application/json")
  const request = new Request(`${base}/workspaces`, { method: "POST", headers, body: "{}" })
  return (await read<CreatedWorkspace>(await workspaces.POST(request))).body
}

/** Opens the playground in a new browser, or in the one of a cookie. */
export async function openPage(cookie?: string): Promise<Answer<BrowserResource> & { cookie: string }> {
  const response = await browsers.GET(
    new Request(`${base}/browser`, { headers: headersOf({ ...(cookie && { cookie }) }) }),
  )
  const made = response.headers.get("set-cookie")?.split(";")[0]
  return { ...(await read<BrowserResource>(response)), cookie: made ?? cookie ?? "" }
}

/** Connects a workspace to a browser by its access token. */
export async function connect<Body>(cookie: string, access_token: string): Promise<Answer<Body>> {
  const headers = headersOf({ cookie })
  headers.set("Content-Type", "application/json")
  const body = JSON.stringify({ access_token })
  return read(await connections.POST(new Request(`${base}/browser/workspaces`, { method: "POST", headers, body })))
}
