import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { z } from "zod"
import { adminResourceSchema, conversationResourceSchema } from "@/lib/contract/inbox"
import { listOf, userResourceSchema, workspaceResourceSchema } from "@/lib/contract/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import type { InboxFilter } from "./list/inbox-filters"

const conversationsSchema = listOf(conversationResourceSchema)
const adminsSchema = z.object({ data: z.array(adminResourceSchema) })
const pageSize = 30

/** Keys of the cache, each a prefix of the narrower ones. */
export const inboxKeys = {
  all: (appId: string) => ["inbox", appId],
  lists: (appId: string) => ["inbox", appId, "list"],
  conversation: (appId: string, id: string) => ["inbox", appId, "conversation", id],
  conversations: (appId: string) => ["inbox", appId, "conversation"],
  person: (appId: string, id: string) => ["inbox", appId, "person", id],
  workspace: (appId: string) => ["inbox", appId, "workspace"],
}

/** Whether there is such a workspace, and whether this browser may read it. */
export function workspaceQuery(appId: string) {
  return queryOptions({
    queryKey: inboxKeys.workspace(appId),
    queryFn: () => callApi(workspacePath(appId), workspaceResourceSchema),
  })
}

/** Pages of the list; the first page's cursor is empty. */
export function listQuery(appId: string, filter: InboxFilter) {
  return infiniteQueryOptions({
    queryKey: [...inboxKeys.lists(appId), filter],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      if (filter !== "all") query.set("state", filter)
      if (pageParam) query.set("cursor", pageParam)
      return callApi(`${workspacePath(appId, "conversations")}?${query}`, conversationsSchema)
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  })
}

/** A conversation with its latest messages, and then pages of older ones. */
export function conversationQuery(appId: string, id: string) {
  return infiniteQueryOptions({
    queryKey: inboxKeys.conversation(appId, id),
    queryFn: ({ pageParam }) => {
      const query = pageParam ? `?${new URLSearchParams({ before: pageParam })}` : ""
      return callApi(`${workspacePath(appId, "conversations", id)}${query}`, conversationResourceSchema)
    },
    initialPageParam: "",
    getNextPageParam: (page) => (page.has_older ? page.messages[0]?.id : undefined),
  })
}

export function adminsQuery(appId: string) {
  return queryOptions({
    queryKey: [...inboxKeys.all(appId), "admins"],
    queryFn: async () => (await callApi(workspacePath(appId, "admins"), adminsSchema)).data,
  })
}

export function personQuery(appId: string, id: string) {
  return queryOptions({
    queryKey: inboxKeys.person(appId, id),
    queryFn: () => callApi(workspacePath(appId, "users", id), userResourceSchema),
  })
}
