import { queryOptions } from "@tanstack/react-query"
import { userResourceSchema } from "@/lib/contract/playground/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { keys } from "./keys"
import type { UserOwner } from "./user-list"

export function userQuery({ appId, userId }: UserOwner) {
  return queryOptions({
    queryKey: keys.userRecord(appId, userId),
    queryFn: () => callApi(workspacePath(appId, "users", userId), userResourceSchema),
  })
}
