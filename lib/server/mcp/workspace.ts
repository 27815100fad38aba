import "server-only"
import { limits } from "@/lib/contract/limits"
import { describeCounts } from "@/lib/contract/scene/counts"
import { sceneSchema } from "@/lib/contract/scene/scene"
import { importScene } from "../scene/import-scene"
import { tool } from "./tool"

export const reset = tool("reset", {
  title: "Empty or refill the workspace",
  description:
    "Removes all people, conversations, events, messages, articles and names of the workspace, and ends its sessions: pages have to boot again. With a scene it then holds what the scene says, all of it or nothing. Its clock goes by the real time again, and no faults are on. App ID, secrets, access and team stay. There is no way back; GET …/scene writes the workspace out first.",
  scope: "write",
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
  cost: "scene",
  argumentBytes: limits.sceneBytes,
  async run({ scene = sceneSchema.parse({ version: 1 }) }, access) {
    const { counts } = await importScene({ access, scene, mode: "replace" })
    return { app_id: access.workspace.appId, counts }
  },
  say: ({ app_id, counts }) => {
    const isEmpty = Object.values(counts).every((count) => count === 0)
    return `The workspace ${app_id} ${isEmpty ? "is empty" : `holds ${describeCounts(counts)}`}. Pages have to boot again.`
  },
})
