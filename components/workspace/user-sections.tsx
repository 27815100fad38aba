import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { onActivity } from "@/lib/playground/follow"
import { Skeleton } from "../ui/skeleton"
import { UserConversations } from "./user-conversations"
import { UserEvents } from "./user-events"
import { UserPageViews } from "./user-page-views"
import { UserProblem } from "./user-problem"
import { queryKeyOf, userQuery } from "./user-queries"
import { UserRecord } from "./user-record"

type UserSectionsProps = { appId: string; userId: string }

export function UserSections({ appId, userId }: UserSectionsProps) {
  const client = useQueryClient()
  const owner = { appId, userId }
  const user = useQuery(userQuery(owner))

  useEffect(
    () =>
      onActivity((activity) => {
        if (activity.user === userId) void client.invalidateQueries({ queryKey: queryKeyOf(activity.type) })
      }),
    [client, userId],
  )

  if (user.data) {
    return (
      <>
        <UserRecord user={user.data} />
        <UserEvents {...owner} />
        <UserConversations {...owner} />
        <UserPageViews {...owner} />
      </>
    )
  }
  if (user.error) return <UserProblem error={user.error} onRetry={() => void user.refetch()} />
  return <Skeleton lines={6} />
}
