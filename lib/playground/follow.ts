// Follows the activity log of the App ID in use, which is how the inspector knows what was really stored.
import { type Activity, activitySchema } from "@/lib/contract/activity"
import { activityListSchema } from "@/lib/contract/playground"
import { personStore } from "./person"
import { runnerStore } from "./runner"
import { settingsStore } from "./settings"
import { timelineStore } from "./timeline"

const listeners = new Set<(activity: Activity) => void>()

/** Calls the listener for every stored change; answers how to stop. */
export function onActivity(listener: (activity: Activity) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps a stream open while the page is visible and something has run. Answers how to end it. */
export function follow(): () => void {
  let source: EventSource | null = null
  /** The App ID whose stream is open; null while none is. */
  let open: string | null = null
  let lastAppId: string | null = null
  /** The run during which the stream was refused, or replaced. */
  let refusedRun: number | null = null
  let cursor = 0
  // The stream and the list it is caught up from overlap, and come in either order.
  let seen = new Set<number>()

  function adjust() {
    const wanted = wantedAppId()
    const isRefused = refusedRun !== null && refusedRun !== runnerStore.getState().runId
    if (wanted === open && !isRefused) return
    refusedRun = null
    source?.close()
    source = null
    open = wanted
    if (open) connect(open)
  }

  function connect(id: string) {
    if (id !== lastAppId) {
      cursor = 0
      seen = new Set()
    }
    lastAppId = id
    const address = `/api/playground/workspaces/${encodeURIComponent(id)}`
    source = new EventSource(cursor > 0 ? `${address}/stream?cursor=${cursor}` : `${address}/stream`)
    // Refused, which a browser does not try again: the next run does, when access may have been given.
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) refusedRun = runnerStore.getState().runId
    }
    // Given up for another page's stream: opened again at once, this one would take the place of a third.
    source.addEventListener("replaced", () => {
      source?.close()
      refusedRun = runnerStore.getState().runId
    })
    source.onmessage = ({ data }) => receive(JSON.parse(data))
    // What happened between the calls and the opening of the stream.
    if (cursor === 0) source.onopen = () => void catchUp(address)
  }

  function receive(data: unknown) {
    const { data: activity } = activitySchema.safeParse(data)
    if (!activity || seen.has(activity.cursor)) return
    seen.add(activity.cursor)
    cursor = Math.max(cursor, activity.cursor)
    timelineStore.getState().addActivity(activity)
    for (const listener of listeners) listener(activity)
  }

  async function catchUp(address: string) {
    const response = await fetch(`${address}/activity?limit=200`).catch(() => null)
    if (!response?.ok) return
    const { data: list } = activityListSchema.safeParse(await response.json())
    const traceIds = new Set(timelineStore.getState().entries.map((entry) => entry.type === "call" && entry.traceId))
    const missed = list?.data.filter(({ trace_id }) => trace_id && traceIds.has(trace_id)) ?? []
    for (const activity of missed.reverse()) receive(activity)
  }

  /** Somebody turned to this page, so it is worth a stream again. */
  function onFocus() {
    if (refusedRun === null) return
    open = null
    adjust()
  }

  const undo = [runnerStore.subscribe(adjust), settingsStore.subscribe(adjust), personStore.subscribe(adjust)]
  document.addEventListener("visibilitychange", adjust)
  addEventListener("focus", onFocus)
  return () => {
    for (const step of undo) step()
    document.removeEventListener("visibilitychange", adjust)
    removeEventListener("focus", onFocus)
    source?.close()
  }
}

/** Browsers open few connections to one host, so a hidden tab gives its own back and catches up later. */
function wantedAppId() {
  if (document.hidden || runnerStore.getState().phase === "starting") return null
  return personStore.getState().current?.appId ?? settingsStore.getState().appId
}
