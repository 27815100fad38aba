import { type StrangersWorkspace, strangersWorkspaceSchema } from "@/lib/contract/playground"
import { callApi } from "../api/call-api"

/** Asks the server for the workspace that somebody else's project has in this browser. */
export function openStrangersWorkspace(project: string): Promise<StrangersWorkspace> {
  return callApi("/browser/projects", strangersWorkspaceSchema, { project })
}
