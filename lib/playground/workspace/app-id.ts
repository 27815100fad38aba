import { workspaceResourceSchema } from "@/lib/contract/playground/playground"
import { ApiError, callApi } from "../api/call-api"
import { workspacePath } from "../api/workspace-path"

/** Asks the server whether there is such a workspace; answers a sentence that says what to do if not. */
export async function checkAppId(appId: string): Promise<string | null> {
  try {
    await callApi(workspacePath(appId), workspaceResourceSchema)
    return null
  } catch (error) {
    if (error instanceof ApiError) return error.message
    throw error
  }
}
