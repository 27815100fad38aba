// Where the project in the panes runs: one's own in this browser's jar and in the workspace of the App ID field, somebody
// else's in a jar and a workspace of its own, which it knows as "demo".
import { createStore } from "zustand/vanilla"
import { demoAppId } from "@/lib/contract/app-id"
import type { StrangersWorkspace } from "@/lib/contract/playground/playground"
import { type Owner, strangersProject } from "../project/owner"
import { projectStore } from "../project/project"
import { settingsStore } from "../settings"

type RoomState = {
  /** The workspace of the stranger whose project was run last. */
  strangers: (StrangersWorkspace & { project: string }) | null
  /** Why this deployment runs no project of somebody else, with what to set; null where it does. */
  strangersProblem: string | null
}

export const roomStore = createStore<RoomState>()(() => ({ strangers: null, strangersProblem: null }))

/** What a run of this owner's project is given; null for a stranger's whose workspace was not opened. */
export function roomOf(owner: Owner, myDemoKey: string): { appId: string; demoKey: string } | null {
  if (owner.kind === "me") return { appId: settingsStore.getState().appId, demoKey: myDemoKey }
  const strangers = strangersOf(owner)
  return strangers && { appId: demoAppId, demoKey: strangers.demo_key }
}

/** The App ID by which this browser reads what the code in the panes stores as `appId`; null where it may not. */
export function logAppIdOf(appId: string): string | null {
  const { owner } = projectStore.getState()
  if (owner.kind === "me") return appId
  return appId === demoAppId ? (strangersOf(owner)?.app_id ?? null) : null
}

/** Makes sure that there is a workspace to run in. Throws what is said against it, as a sentence. */
export async function openRoom(owner: Owner): Promise<void> {
  if (owner.kind === "me" || strangersOf(owner)) return
  const { openStrangersWorkspace } = await import("./strangers-workspace")
  const opened = await openStrangersWorkspace(owner.project)
  roomStore.setState({ strangers: { ...opened, project: owner.project } })
}

function strangersOf(owner: Owner) {
  const { strangers } = roomStore.getState()
  return strangers?.project === strangersProject(owner) ? strangers : null
}
