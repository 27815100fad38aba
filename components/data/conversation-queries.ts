import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { type ConversationResource, conversationResourceSchema } from "@/lib/contract/playground/inbox"
import { listOf } from "@/lib/contract/playground/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { keys } from "./keys"
import { withLatest } from "./message-pages"
import { type UserOwner, userListPath } from "./user-list"

const conversationsSchema = listOf(conversationResourceSchema)
const pageSize = 30

/** Pages of the list, of one state or of all; the first page's cursor is empty. */
export function conversationsQuery(appId: string, state: ConversationResource["state"] | "all") {
  return infiniteQueryOptions({
    queryKey: [...keys.conversationLists(appId), state],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      if (state !== "all") query.set("state", state)
      if (pageParam) query.set("cursor", pageParam)
      return callApi(`${workspacePath(appId, "conversations")}?${query}`, conversationsSchema)
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  })
}

/** A conversation with its latest messages, and the older ones that `useOlderMessages` has read. */
export function conversationQuery(appId: string, id: string) {
  const queryKey = keys.conversation(appId, id)
  return queryOptions({
    queryKey,
    async queryFn({ client }) {
      const latest = await callApi(workspacePath(appId, "conversations", id), conversationResourceSchema)
      return withLatest(client.getQueryData<ConversationResource>(queryKey), latest)
    },
  })
}

/** The latest conversations of a person. */
export function userConversationsQuery(owner: UserOwner) {
  return queryOptions({
    queryKey: keys.userConversations(owner.appId, owner.userId),
    queryFn: () => callApi(userListPath(owner, "conversations"), conversationsSchema),
  })
}
