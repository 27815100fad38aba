// The names of events and attributes as a workspace's team handles them: tests call the route handlers.
import * as attribute from "@/app/api/playground/workspaces/[app_id]/attributes/[id]/route"
import * as attributes from "@/app/api/playground/workspaces/[app_id]/attributes/route"
import * as eventName from "@/app/api/playground/workspaces/[app_id]/event-names/[id]/route"
import * as eventNames from "@/app/api/playground/workspaces/[app_id]/event-names/route"
import type { DataName, DataNameList, RemovedName } from "@/lib/contract/data-names"
import { type Answer, event, read, sendEvents } from "./messenger"
import { type Caller, contextOf, headersOf } from "./reading"

const nounRoutes = {
  "event-names": { all: eventNames, one: eventName },
  attributes: { all: attributes, one: attribute },
} as const

export type DataNouns = keyof typeof nounRoutes

const base = "http://localhost:3000/api/playground/workspaces"

/** One page of names. */
export async function listNames<Body = DataNameList>(
  caller: Caller,
  nouns: DataNouns,
  query: Record<string, string> = {},
): Promise<Answer<Body>> {
  const request = new Request(`${base}?${new URLSearchParams(query)}`, { headers: headersOf(caller) })
  return read(await nounRoutes[nouns].all.GET(request, contextOf(caller)))
}

/** One name, by what it is called. */
export async function findName(caller: Caller, nouns: DataNouns, name: string): Promise<DataName> {
  const { data } = (await listNames(caller, nouns, { limit: "200" })).body
  const found = data.find((each) => each.name === name)
  if (!found) throw new Error(`There is no name "${name}" among ${data.map((each) => each.name).join(", ")}.`)
  return found
}

/** Activates or archives a name. */
export async function changeName<Body = DataName>(
  caller: Caller,
  nouns: DataNouns,
  { id, ...body }: { id: string; state?: unknown },
): Promise<Answer<Body>> {
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  const request = new Request(base, { method: "PATCH", headers, body: JSON.stringify(body) })
  return read(await nounRoutes[nouns].one.PATCH(request, contextOf(caller, { id })))
}

/** Has a name forgotten. */
export async function removeName<Body = RemovedName>(
  caller: Caller,
  nouns: DataNouns,
  id: string,
): Promise<Answer<Body>> {
  const request = new Request(base, { method: "DELETE", headers: headersOf(caller) })
  return read(await nounRoutes[nouns].one.DELETE(request, contextOf(caller, { id })))
}

/** Sends an event of each name and answers the codes of those that were refused, by name. */
export async function track(token: string, names: string[]): Promise<Record<string, string>> {
  const refused: Record<string, string> = {}
  for (let start = 0; start < names.length; start += 50) {
    const events = names.slice(start, start + 50).map((name) => event({ name }))
    const { status, body } = await sendEvents(token, events)
    if (status !== 200) throw new Error(`events answered ${status}: ${JSON.stringify(body)}`)
    for (const { id, code } of body.rejected) refused[events.find((each) => each.id === id)?.name ?? ""] = code
  }
  return refused
}

/** So many names. */
export const namesOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`)
