import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { onActivity } from "@/lib/playground/timeline/follow"
import { refreshStale } from "../../data/refresh"
import type { UserOwner } from "../../data/user-list"
import { userQuery } from "../../data/user-queries"
import { Skeleton } from "../../ui/skeleton"
import { UserConversations } from "./user-conversations"
import { UserEvents } from "./user-events"
import { UserPageViews } from "./user-page-views"
import { UserProblem } from "./user-problem"
import { UserReasons } from "./user-reasons"
import { UserRecord } from "./user-record"

export function UserSections(owner: UserOwner) {
  const client = useQueryClient()
  const { appId, userId } = owner
  const user = useQuery(userQuery(owner))

  useEffect(
    () => onActivity((activity) => activity.user === userId && refreshStale(client, appId, activity)),
    [client, appId, userId],
  )

  if (user.data) {
    return (
      <>
        <UserRecord user={user.data} />
        <UserEvents {...owner} />
        <UserConversations {...owner} />
        <UserPageViews {...owner} />
        <UserReasons {...owner} />
      </>
    )
  }
  if (user.error) return <UserProblem error={user.error} onRetry={() => void user.refetch()} />
  return <Skeleton lines={6} />
}
