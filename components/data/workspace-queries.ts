import { queryOptions } from "@tanstack/react-query"
import { z } from "zod"
import { adminResourceSchema } from "@/lib/contract/playground/inbox"
import { browserSchema, workspaceResourceSchema } from "@/lib/contract/playground/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { keys } from "./keys"

const adminsSchema = z.object({ data: z.array(adminResourceSchema) })

/** Whether there is such a workspace, and whether this browser may read it. */
export function workspaceQuery(appId: string) {
  return queryOptions({
    queryKey: keys.workspace(appId),
    queryFn: () => callApi(workspacePath(appId), workspaceResourceSchema),
  })
}

export function adminsQuery(appId: string) {
  return queryOptions({
    queryKey: keys.admins(appId),
    queryFn: async () => (await callApi(workspacePath(appId, "admins"), adminsSchema)).data,
  })
}

/** The workspaces that this browser has made or connected. */
export function browserQuery() {
  return queryOptions({ queryKey: keys.browser, queryFn: () => callApi("/browser", browserSchema) })
}
