import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import type { ActivityType } from "@/lib/contract/activity"
import { onActivity } from "@/lib/playground/timeline/follow"
import { Skeleton } from "../ui/skeleton"
import { UserConversations } from "./user-conversations"
import { UserEvents } from "./user-events"
import { UserPageViews } from "./user-page-views"
import { UserProblem } from "./user-problem"
import { queryKeyOf, userQuery } from "./user-queries"
import { UserRecord } from "./user-record"

/** A loop stores hundreds of events at once, and what it changed is read once for all of them. */
const togetherMs = 50

type UserSectionsProps = { appId: string; userId: string }

export function UserSections({ appId, userId }: UserSectionsProps) {
  const client = useQueryClient()
  const owner = { appId, userId }
  const user = useQuery(userQuery(owner))

  useEffect(() => {
    const news = new Set<ActivityType>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onActivity((activity) => {
      if (activity.user !== userId) return
      news.add(activity.type)
      timer ??= setTimeout(read, togetherMs)
    })
    function read() {
      timer = undefined
      for (const type of news) void client.invalidateQueries({ queryKey: queryKeyOf(type) })
      news.clear()
    }
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, userId])

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
