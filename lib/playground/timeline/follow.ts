// Follows the activity log of the App ID in use, which is how the inspector knows what was really stored.

import { demoAppId } from "@/lib/contract/app-id"
import type { Activity } from "@/lib/contract/playground/activity"
import { activityListSchema, workspaceResourceSchema } from "@/lib/contract/playground/playground"
import { type ActivityStream, openActivityStream } from "../api/activity-stream"
import { callApi } from "../api/call-api"
import { workspacePath } from "../api/workspace-path"
import { roomKeyOf } from "../project/owner"
import { projectStore } from "../project/project"
import { runnerStore } from "../run/runner"
import { settingsStore } from "../settings"
import { personStore } from "../workspace/person"
import { logAppIdOf, roomStore } from "../workspace/room"
import { createEarlyActivity } from "./early"
import { timelineStore } from "./timeline"

const pauseMs = 250

const listeners = new Set<(activity: Activity) => void>()

/** Calls the listener for every stored change; answers how to stop. */
export function onActivity(listener: (activity: Activity) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps a stream open while something has run. Answers how to end it. */
export function follow(): () => void {
  let stream: ActivityStream | null = null
  /** The App ID that is followed; null while none is. */
  let followed: string | null = null
  let lastAppId: string | null = null
  let isOpen = false
  /** The run that the stream was opened for, or lost in: what was refused then may be given to the next. */
  let servedRun = 0
  let adjustedAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  let cursor = 0
  // The stream and the list it is caught up from overlap, and come in either order.
  let seen = new Set<number>()
  const early = createEarlyActivity()

  function adjust() {
    const wanted = wantedAppId()
    const { runId } = runnerStore.getState()
    if (wanted === followed) {
      if (runId !== servedRun && stream?.retry()) servedRun = runId
      return
    }
    stream?.close()
    stream = null
    isOpen = false
    followed = wanted
    servedRun = runId
    if (followed) connect(followed)
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

  function connect(appId: string) {
    if (appId !== lastAppId) {
      cursor = 0
      seen = new Set()
      early.add([])
    }
    lastAppId = appId
    personStore.setState({ logAppId: appId })
    stream = openActivityStream({
      appId,
      cursor,
      onOpen() {
        isOpen = true
        personStore.setState({ closedAppId: null })
        // What happened between the calls and the opening of the stream.
        if (cursor === 0) void catchUp(appId)
      },
      onActivity: (activity) => receive(appId, activity),
      onLost() {
        if (isOpen) servedRun = runnerStore.getState().runId
        isOpen = false
      },
      onRefused() {
        // The next run may have begun before the refusal came.
        adjustSoon()
        return isWorthRetry(appId)
      },
    })
  }

  function receive(appId: string, activity: Activity) {
    if (seen.has(activity.cursor)) return
    seen.add(activity.cursor)
    cursor = Math.max(cursor, activity.cursor)
    timelineStore.getState().addActivity(activity)
    const { user: userId, trace_id: traceId } = activity
    if (userId && traceId) personStore.getState().confirm({ appId, userId, traceId })
    for (const listener of listeners) listener(activity)
  }

  /** Whether it was refused for a moment only. Else the next run asks again, when access may have been given. */
  async function isWorthRetry(appId: string) {
    const workspace = await callApi(workspacePath(appId), workspaceResourceSchema).catch(() => null)
    if (workspace?.is_readable !== false) return true
    if (appId === followed) personStore.setState({ closedAppId: appId })
    return false
  }

  async function catchUp(appId: string) {
    const path = `${workspacePath(appId, "activity")}?limit=200`
    const list = await callApi(path, activityListSchema).catch(() => null)
    if (!list || appId !== followed) return
    early.add(list.data.filter(({ trace_id }) => trace_id !== null).reverse())
    takeEarly()
  }

  function takeEarly() {
    if (followed === null || early.isEmpty()) return
    const entries = timelineStore.getState().entries.all()
    const traceIds = entries.flatMap((entry) => (entry.type === "call" ? [entry.traceId] : []))
    for (const activity of early.take(new Set(traceIds))) receive(followed, activity)
  }

  const stores = [runnerStore, settingsStore, personStore, projectStore, roomStore]
  const undo = [...stores.map((store) => store.subscribe(adjustSoon)), timelineStore.subscribe(takeEarly)]
  return () => {
    for (const step of undo) step()
    clearTimeout(timer)
    stream?.close()
  }
}

function wantedAppId() {
  const { phase } = runnerStore.getState()
  if (phase === "starting" || phase === "held") return null
  // A stranger's code may name any App ID; followed is the workspace that it was given, as is that of a scene.
  if (roomKeyOf(projectStore.getState().owner) !== null) return logAppIdOf(demoAppId)
  return personStore.getState().claimed?.appId ?? settingsStore.getState().appId
}
