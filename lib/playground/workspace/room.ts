// Where the project in the panes runs: one's own in this browser's jar and in the workspace of the App ID field, somebody
// else's in a jar and a workspace of its own, which it knows as "demo"; so does one's own that runs with its scene.
import { createStore } from "zustand/vanilla"
import { demoAppId } from "@/lib/contract/app-id"
import type { StrangersWorkspace } from "@/lib/contract/playground/playground"
import { type Owner, roomKeyOf } from "../project/owner"
import { projectStore } from "../project/project"
import { settingsStore } from "../settings"

type RoomState = {
  /** The workspace of the project that was run last in one of its own. */
  apart: (StrangersWorkspace & { project: string }) | null
  /** App IDs that the code in the panes names, and that stand for that workspace until it is another. */
  standIns: string[]
  /** Why this deployment runs no project of somebody else, with what to set; null where it does. */
  strangersProblem: string | null
}

export const roomStore = createStore<RoomState>()(() => ({
  apart: null,
  standIns: [],
  strangersProblem: null,
}))

/** What a run of this owner's project is given; null for one whose own workspace was not opened. */
export function roomOf(owner: Owner, myDemoKey: string): Room | null {
  const { appId, standIns } = settingsStore.getState()
  if (roomKeyOf(owner) === null) return { appId, demoKey: myDemoKey, standIns }
  const apart = apartOf(owner)
  return (
    apart && { appId: demoAppId, demoKey: apart.demo_key, standIns: [...standIns, ...roomStore.getState().standIns] }
  )
}

type Room = {
  appId: string
  demoKey: string
  /** App IDs that stand for it. */
  standIns: string[]
}

/** From the next run on the project's own workspace is meant also where its code names this App ID. */
export function standInForRoom(appId: string): void {
  roomStore.setState(({ standIns }) => ({ standIns: [...standIns.filter((each) => each !== appId), appId] }))
}

/** The App ID by which this browser reads what the code in the panes stores as `appId`; null where it may not. */
export function logAppIdOf(appId: string): string | null {
  const { owner } = projectStore.getState()
  if (roomKeyOf(owner) === null) return appId
  if (appId === demoAppId) return apartOf(owner)?.app_id ?? null
  return owner.kind === "me" ? appId : null
}

/** The workspace that is being opened: whoever needs it meanwhile waits for the same. */
let opening: { project: string; done: Promise<void> } | null = null

/** Makes sure that there is a workspace to run in. Throws what is said against it, as a sentence. */
export async function openRoom(owner: Owner): Promise<void> {
  const project = roomKeyOf(owner)
  if (project === null || apartOf(owner)) return
  if (opening?.project !== project) opening = { project, done: open(project) }
  const mine = opening
  try {
    await mine.done
  } finally {
    if (opening === mine) opening = null
  }
}

async function open(project: string): Promise<void> {
  const { openWorkspaceApart } = await import("./workspace-apart")
  const opened = await openWorkspaceApart(project)
  roomStore.setState({ apart: { ...opened, project }, standIns: [] })
}

/** The next run opens its workspace anew. */
export function forgetRoom(): void {
  roomStore.setState({ apart: null })
}

/** Opens a fresh workspace for the open snippet's scene, and answers whose project it is there. */
export async function openSceneRoom(owner: Owner): Promise<Owner> {
  const { openSceneWorkspace } = await import("./workspace-apart")
  const apart = await openSceneWorkspace()
  if (!apart) return owner
  roomStore.setState({ apart, standIns: [] })
  return owner.kind === "me" ? { kind: "me", scene: apart.project } : { kind: "stranger", project: apart.project }
}

function apartOf(owner: Owner) {
  const { apart } = roomStore.getState()
  return apart?.project === roomKeyOf(owner) ? apart : null
}
