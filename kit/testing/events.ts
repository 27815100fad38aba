import { type EventResource, eventResourceSchema } from "@/lib/contract/playground/playground"
import { Failure } from "../failure"
import type { WorkspaceAccess } from "../workspace/request"
import { eventually, patienceMs } from "./activity"
import { listAll } from "./lists"
import { findPerson, sayWho } from "./people"
import type { Patience, TrackedEvent, Who } from "./types"

/** Of all or of one person; none of somebody who is not there. */
export async function listEvents(access: WorkspaceAccess, of?: Who): Promise<EventResource[]> {
  if (of === undefined) return listAll(access, "events", eventResourceSchema)
  const person = await findPerson(access, of)
  return person ? listAll(access, "events", eventResourceSchema, { user: person.id }) : []
}

type Wanted = { of?: Who } & Patience

/** The latest of a name, which may have to happen yet. */
export async function waitForEvent(
  access: WorkspaceAccess,
  name: string,
  { of, timeoutMs = patienceMs }: Wanted = {},
): Promise<TrackedEvent> {
  const look = async () => (await listEvents(access, of)).find(({ event_name }) => event_name === name)
  const found = await eventually(access, look, timeoutMs)
  if (found) return found
  const who = of === undefined ? "" : ` of ${sayWho(of)}`
  const within = `Within ${timeoutMs / 1_000} s there was no event "${name}"${who}.`
  throw new Failure(`${within} ${sayEventNames(await listEvents(access))}`)
}

const namesShown = 10

/** Which events there are, in a sentence. */
export function sayEventNames(events: TrackedEvent[]): string {
  const names = [...new Set(events.map(({ event_name }) => `"${event_name}"`))]
  if (names.length === 0) return "No event was tracked."
  return `Tracked were: ${names.slice(0, namesShown).join(", ")}${names.length > namesShown ? ", …" : ""}.`
}
