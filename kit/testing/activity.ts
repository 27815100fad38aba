// The activity log as tests follow it: a question waits at the server until there is an answer, so nobody sleeps.
import { limits } from "@/lib/contract/limits"
import { activityListSchema } from "@/lib/contract/playground/playground"
import { Failure } from "../failure"
import { ask, type WorkspaceAccess } from "../workspace/request"
import { differencesOf, isLike, say } from "./matches"
import type { Activity, ActivityMatch } from "./types"

/** Where in a workspace's log somebody stands: all up to the cursor was read. */
export type Place = { access: WorkspaceAccess; after: number }

export const patienceMs = 5_000

/** The last cursor of the log. */
export async function endOfLog(access: WorkspaceAccess): Promise<number> {
  const { data } = await ask(access, "/activity", activityListSchema, { query: { limit: "1" } })
  return data[0]?.cursor ?? 0
}

/** All that is there from a place on, oldest first. */
export async function readLog({ access, after }: Place): Promise<Activity[]> {
  const { data, next } = await readOn(access, after)
  return data.length === 0 ? [] : [...data, ...(await readLog({ access, after: Number(next) }))]
}

/** The rows from a place on, in portions: what is there, and what comes until the time is over. */
export async function* follow({ access, after }: Place, timeoutMs: number): AsyncGenerator<Activity[]> {
  const there = await readLog({ access, after })
  if (there.length > 0) yield there
  const deadline = performance.now() + timeoutMs
  for (let cursor = there.at(-1)?.cursor ?? after; ; ) {
    const page = await readUntil(access, cursor, deadline)
    if (page === null) return
    if (page.data.length > 0) yield page.data
    cursor = Number(page.next)
  }
}

/** What comes after a cursor; null when the time is over. */
async function readUntil(access: WorkspaceAccess, after: number, deadline: number) {
  const leftMs = Math.max(0, Math.ceil(deadline - performance.now()))
  // Whole seconds are waited there; the rest of the last one is cut off here.
  const signal = AbortSignal.timeout(leftMs)
  try {
    return await readOn(access, after, {
      wait: Math.min(limits.activityWaitSeconds, Math.ceil(leftMs / 1_000)),
      signal,
    })
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}

function readOn(
  access: WorkspaceAccess,
  after: number,
  { wait = 0, signal }: { wait?: number; signal?: AbortSignal } = {},
) {
  const query = { after: String(after), wait: String(wait), limit: "200" }
  return ask(access, "/activity", activityListSchema, { query, ...(signal && { signal }) })
}

/** Looks again after each thing that happens, until something is found or the time is over; then undefined. */
export async function eventually<Found>(
  access: WorkspaceAccess,
  look: () => Promise<Found | undefined>,
  timeoutMs = patienceMs,
): Promise<Found | undefined> {
  const after = await endOfLog(access)
  const found = await look()
  if (found !== undefined || timeoutMs <= 0) return found
  for await (const _ of follow({ access, after }, timeoutMs)) {
    const next = await look()
    if (next !== undefined) return next
  }
  return undefined
}

/** The first row that matches. Throws with what came nearest when the time is over. */
export async function waitFor(place: Place, match: ActivityMatch, timeoutMs = patienceMs): Promise<Activity> {
  const matches = typeof match === "function" ? match : (row: Activity) => isLike(row, match)
  const seen: Activity[] = []
  for await (const rows of follow(place, timeoutMs)) {
    const found = rows.find((row) => matches(row))
    if (found) return found
    seen.push(...rows)
  }
  throw new Failure(
    `Within ${timeoutMs / 1_000} s nothing happened that is like ${say(match)}. ${nearest(seen, match)}`,
  )
}

const rowsShown = 5

function nearest(rows: Activity[], match: ActivityMatch): string {
  const type = typeof match === "function" ? undefined : match.type
  const alike = type === undefined ? [] : rows.filter((row) => row.type === type)
  if (alike.length > 0) {
    return `Of this type: ${alike
      .slice(-rowsShown)
      .map((row) => differencesOf(row, match).join(", "))
      .join("; ")}.`
  }
  const latest = rows.slice(-rowsShown).map((row) => row.type)
  return latest.length > 0 ? `The latest that did: ${latest.join(", ")}.` : "Nothing did at all."
}
