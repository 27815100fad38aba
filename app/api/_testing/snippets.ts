// Saved snippets as a page or a script uses them: tests call the route handlers.
import * as forks from "@/app/api/snippets/[slug]/forks/route"
import * as reports from "@/app/api/snippets/[slug]/reports/route"
import * as restoring from "@/app/api/snippets/[slug]/restore/route"
import * as revisions from "@/app/api/snippets/[slug]/revisions/route"
import * as one from "@/app/api/snippets/[slug]/route"
import * as scenes from "@/app/api/snippets/[slug]/scene/route"
import * as snippets from "@/app/api/snippets/route"
import { emptyProject } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"
import type {
  CreatedSnippet,
  DeletedSnippet,
  RevisionList,
  Snippet,
  SnippetList,
} from "@/lib/contract/snippets/snippet"
import { addressHeader } from "@/lib/server/rate-limit/caller"
import { type Answer, read } from "./messenger"
import { headersOf } from "./reading"

type Handler = (request: Request, context?: { params: Promise<unknown> }) => Promise<Response>

/** Whose key is sent, in which browser, from which network address, and as which try. */
export type Sender = { key?: string; cookie?: string; address?: string; repeat?: string }

type Sent = Sender & { method?: string; slug?: string; query?: Record<string, unknown>; body?: unknown }

async function send<Body>(
  handler: Handler,
  { method = "GET", slug, query = {}, body, key, cookie, address, repeat }: Sent,
): Promise<Answer<Body>> {
  const headers = headersOf({ ...(key !== undefined && { access_token: key }), ...(cookie && { cookie }) })
  headers.set("Content-Type", "application/json")
  if (address) headers.set(addressHeader(), address)
  if (repeat) headers.set("Idempotency-Key", repeat)
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const request = new Request(`http://localhost:3000/api/snippets?${search}`, init)
  return read<Body>(await handler(request, { params: Promise.resolve({ slug }) }))
}

export const files = (script = 'Intercom("boot")'): Project => ({
  ...emptyProject,
  html: "<h1>Hello</h1>",
  css: "",
  script,
})

export const create = <Body = CreatedSnippet>(body: object = {}, sender: Sender = {}) =>
  send<Body>(snippets.POST, { ...sender, method: "POST", body: { title: "Hello", files: files(), ...body } })

export const list = <Body = SnippetList>(query = {}, sender: Sender = {}) =>
  send<Body>(snippets.GET, { ...sender, query })

export const get = <Body = Snippet>(slug: string, query = {}, sender: Sender = {}) =>
  send<Body>(one.GET, { ...sender, slug, query })

/** The text of a revision's scene. */
export async function sceneOf(
  slug: string,
  query: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const request = new Request(`http://localhost:3000/api/snippets?${new URLSearchParams(query)}`)
  const response = await scenes.GET(request, { params: Promise.resolve({ slug }) })
  return { status: response.status, text: await response.text() }
}

export const save = <Body = Snippet>(slug: string, body: object, sender: Sender = {}) =>
  send<Body>(one.PUT, { ...sender, method: "PUT", slug, body })

export const remove = <Body = DeletedSnippet>(slug: string, sender: Sender = {}) =>
  send<Body>(one.DELETE, { ...sender, method: "DELETE", slug })

export const restore = <Body = Snippet>(slug: string, sender: Sender = {}) =>
  send<Body>(restoring.POST, { ...sender, method: "POST", slug })

export const listRevisions = <Body = RevisionList>(slug: string, query = {}, sender: Sender = {}) =>
  send<Body>(revisions.GET, { ...sender, slug, query })

export const fork = <Body = CreatedSnippet>(slug: string, body = {}, sender: Sender = {}) =>
  send<Body>(forks.POST, { ...sender, method: "POST", slug, body })

export const report = <Body = Record<string, never>>(slug: string, body: object, sender: Sender = {}) =>
  send<Body>(reports.POST, { ...sender, method: "POST", slug, body })
