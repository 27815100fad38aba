// What the commands ask of a workspace.
import { type CreatedWorkspace, createdWorkspaceSchema } from "@/lib/contract/playground/playground"
import { type BroughtIn, broughtInSchema, type SceneMode } from "@/lib/contract/scene/scene"
import { addressOf, headersOf, parse, send, type WorkspaceAccess } from "./request"

/** Makes a workspace, with the seed's team and messages. */
export async function createWorkspace(url: string, name: string): Promise<CreatedWorkspace> {
  return parse(
    createdWorkspaceSchema,
    await send(`${url}/api/playground/workspaces`, { body: JSON.stringify({ name }) }),
  )
}

/** Whether the token still opens the workspace. */
export function isOpen(access: WorkspaceAccess): Promise<boolean> {
  return send(addressOf(access, ""), { headers: headersOf(access) }).then(
    () => true,
    () => false,
  )
}

/** All that it holds, as a scene's text. */
export function exportScene(access: WorkspaceAccess): Promise<string> {
  return send(addressOf(access, "/scene"), { headers: headersOf(access) })
}

/** Brings a scene's text in: in the place of all that is there, or beside it. */
export async function bringIn(access: WorkspaceAccess, scene: string, mode: SceneMode): Promise<BroughtIn> {
  const address = addressOf(access, `/scene?mode=${mode}`)
  return parse(broughtInSchema, await send(address, { headers: headersOf(access), body: scene }))
}
