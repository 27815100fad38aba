import { queryOptions } from "@tanstack/react-query"
import { eventResourceSchema, listOf, pageViewResourceSchema } from "@/lib/contract/playground/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { keys } from "./keys"
import { type UserOwner, userListPath } from "./user-list"

const eventsSchema = listOf(eventResourceSchema)
const pageViewsSchema = listOf(pageViewResourceSchema)

/** The latest events of a person. */
export function userEventsQuery(owner: UserOwner) {
  return queryOptions({
    queryKey: keys.userEvents(owner.appId, owner.userId),
    queryFn: () => callApi(userListPath(owner, "events"), eventsSchema),
  })
}

/** The pages that a person saw last. */
export function userPageViewsQuery(owner: UserOwner) {
  return queryOptions({
    queryKey: keys.userPageViews(owner.appId, owner.userId),
    queryFn: () => callApi(userListPath(owner, "page-views"), pageViewsSchema),
  })
}
