import { queryOptions } from "@tanstack/react-query"
import { reasonsListSchema, reasonsSchema } from "@/lib/contract/playground/reasons"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { keys } from "./keys"
import type { UserOwner } from "./user-list"

/** Why each of the latest live messages reaches a person or does not. */
export function userReasonsQuery({ appId, userId }: UserOwner) {
  return queryOptions({
    queryKey: keys.userReasons(appId, userId),
    queryFn: () => callApi(workspacePath(appId, "users", userId, "reasons"), reasonsListSchema),
  })
}

/** The same of one message, live or not. */
export function messageReasonsQuery({ appId, userId }: UserOwner, number: number) {
  const path = `${workspacePath(appId, "outbounds", String(number), "why")}?${new URLSearchParams({ user: userId })}`
  return queryOptions({
    queryKey: keys.messageReasons(appId, userId, number),
    queryFn: () => callApi(path, reasonsSchema),
  })
}
