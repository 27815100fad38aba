import { queryOptions } from "@tanstack/react-query"
import type { ActivityType } from "@/lib/contract/activity"
import { conversationResourceSchema } from "@/lib/contract/inbox"
import { eventResourceSchema, listOf, pageViewResourceSchema, userResourceSchema } from "@/lib/contract/playground"
import { callApi } from "@/lib/playground/api/call-api"

const eventsSchema = listOf(eventResourceSchema)
const conversationsSchema = listOf(conversationResourceSchema)
const pageViewsSchema = listOf(pageViewResourceSchema)

type Owner = { appId: string; userId: string }

export function userQuery({ appId, userId }: Owner) {
  return queryOptions({
    queryKey: ["user"],
    queryFn: () => callApi(`${address(appId)}/users/${encodeURIComponent(userId)}`, userResourceSchema),
  })
}

export function eventsQuery(owner: Owner) {
  return queryOptions({ queryKey: ["events"], queryFn: () => callApi(listPath(owner, "events"), eventsSchema) })
}

export function conversationsQuery(owner: Owner) {
  return queryOptions({
    queryKey: ["conversations"],
    queryFn: () => callApi(listPath(owner, "conversations"), conversationsSchema),
  })
}

export function pageViewsQuery(owner: Owner) {
  return queryOptions({
    queryKey: ["page-views"],
    queryFn: () => callApi(listPath(owner, "page-views"), pageViewsSchema),
  })
}

/** Which query a stored change makes old. */
export function queryKeyOf(type: ActivityType): string[] {
  const [noun] = type.split(".")
  if (noun === "event") return ["events"]
  if (noun === "page_view") return ["page-views"]
  if (noun === "message" || noun === "conversation") return ["conversations"]
  return ["user"]
}

function address(appId: string) {
  return `/workspaces/${encodeURIComponent(appId)}`
}

function listPath({ appId, userId }: Owner, list: string) {
  return `${address(appId)}/${list}?user=${encodeURIComponent(userId)}&limit=20`
}
