// Follows the activity log of the App ID in use, which is how the inspector knows what was really stored.
import { type Activity, activitySchema } from "@/lib/contract/activity"
import { demoAppId } from "@/lib/contract/app-id"
import { activityListSchema, workspaceResourceSchema } from "@/lib/contract/playground"
import { callApi } from "./api/call-api"
import { workspacePath } from "./api/workspace-path"
import { strangersProject } from "./owner"
import { personStore } from "./person"
import { projectStore } from "./project"
import { logAppIdOf, roomStore } from "./room"
import { runnerStore } from "./runner"
import { settingsStore } from "./settings"
import { timelineStore } from "./timeline"

const pauseMs = 250

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
  let adjustedAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
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

  /** A page may name one App ID after another: each costs a connection, so they are not all tried. */
  function adjustSoon() {
    timer ??= setTimeout(
      () => {
        timer = undefined
        adjustedAt = performance.now()
        adjust()
      },
      Math.max(0, adjustedAt + pauseMs - performance.now()),
    )
  }

  function connect(id: string) {
    if (id !== lastAppId) {
      cursor = 0
      seen = new Set()
    }
    lastAppId = id
    const address = workspacePath(id)
    const { runId } = runnerStore.getState()
    source = new EventSource(`/api/playground${address}/stream${cursor > 0 ? `?cursor=${cursor}` : ""}`)
    // Refused, which a browser does not try again: the next run does, when access may have been given.
    source.onerror = () => {
      if (source?.readyState !== EventSource.CLOSED) return
      refusedRun = runId
      void noteClosed(id, address)
      // The next run may have begun before the refusal came.
      adjustSoon()
    }
    source.onmessage = ({ data }) => receive(id, JSON.parse(data))
    source.onopen = () => {
      personStore.setState({ closedAppId: null })
      // What happened between the calls and the opening of the stream.
      if (cursor === 0) void catchUp(id, address)
    }
    // Given up for another page's stream: opened again at once, this one would take the place of a third.
    source.addEventListener("replaced", () => {
      source?.close()
      refusedRun = runnerStore.getState().runId
    })
  }

  function receive(appId: string, data: unknown) {
    const { data: activity } = activitySchema.safeParse(data)
    if (!activity || seen.has(activity.cursor)) return
    seen.add(activity.cursor)
    cursor = Math.max(cursor, activity.cursor)
    timelineStore.getState().addActivity(activity)
    const { user: userId, trace_id: traceId } = activity
    if (userId && traceId) personStore.getState().confirm({ appId, userId, traceId })
    for (const listener of listeners) listener(activity)
  }

  /** Whether it was refused for good, and not for a moment. */
  async function noteClosed(appId: string, address: string) {
    const workspace = await callApi(address, workspaceResourceSchema).catch(() => null)
    if (workspace?.is_readable === false && appId === open) personStore.setState({ closedAppId: appId })
  }

  async function catchUp(appId: string, address: string) {
    const list = await callApi(`${address}/activity?limit=200`, activityListSchema).catch(() => null)
    const traceIds = new Set(timelineStore.getState().entries.map((entry) => entry.type === "call" && entry.traceId))
    const missed = list?.data.filter(({ trace_id }) => trace_id && traceIds.has(trace_id)) ?? []
    for (const activity of missed.reverse()) receive(appId, activity)
  }

  /** Somebody turned to this page, so it is worth a stream again. */
  function onFocus() {
    if (refusedRun === null) return
    open = null
    adjust()
  }

  const stores = [runnerStore, settingsStore, personStore, projectStore, roomStore]
  const undo = stores.map((store) => store.subscribe(adjustSoon))
  document.addEventListener("visibilitychange", adjust)
  addEventListener("focus", onFocus)
  return () => {
    for (const step of undo) step()
    clearTimeout(timer)
    document.removeEventListener("visibilitychange", adjust)
    removeEventListener("focus", onFocus)
    source?.close()
  }
}

/** Browsers open few connections to one host, so a hidden tab gives its own back and catches up later. */
function wantedAppId() {
  const { phase } = runnerStore.getState()
  if (document.hidden || phase === "starting" || phase === "held") return null
  // A stranger's code may name any App ID; followed is the workspace that it was given.
  if (strangersProject(projectStore.getState().owner)) return logAppIdOf(demoAppId)
  return personStore.getState().claimed?.appId ?? settingsStore.getState().appId
}
