import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query"
import { type ConversationResource, conversationResourceSchema } from "@/lib/contract/playground/inbox"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { conversationQuery } from "./conversation-queries"
import { withOlder } from "./message-pages"

/** Reads the page before a message, the oldest that is known, and puts it there. */
export function useOlderMessages(appId: string, id: string): UseMutationResult<ConversationResource, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn(before: string) {
      const query = new URLSearchParams({ before })
      return callApi(`${workspacePath(appId, "conversations", id)}?${query}`, conversationResourceSchema)
    },
    onSuccess(older, before) {
      const { queryKey } = conversationQuery(appId, id)
      client.setQueryData(queryKey, (held) => held && withOlder(held, { older, before }))
    },
  })
}
