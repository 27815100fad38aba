import { type StrangersWorkspace, strangersWorkspaceSchema } from "@/lib/contract/playground/playground"
import { ApiError, callApi } from "../api/call-api"

/** Asks the server for the workspace that somebody else's project has in this browser. */
export async function openStrangersWorkspace(project: string): Promise<StrangersWorkspace> {
  try {
    return await callApi("/browser/projects", strangersWorkspaceSchema, { project })
  } catch (error) {
    // What the server says for itself is the better reason.
    if (error instanceof ApiError && error.code !== null) throw error
    throw new Error("No workspace could be made for this project. Check the connection and press Run again.")
  }
}
