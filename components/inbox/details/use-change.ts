import { useMutation, useQueryClient } from "@tanstack/react-query"
import { inboxKeys } from "../inbox-queries"
import { refresh } from "../refresh"

type ChangeOptions<Value, Answer> = {
  appId: string
  conversationId: string
  change: (value: Value) => Promise<Answer>
  onSuccess?: (answer: Answer) => void
}

/** Changes a conversation on the server. It counts as pending until the page shows what came of it. */
export function useChange<Value, Answer>({ appId, conversationId, change, onSuccess }: ChangeOptions<Value, Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      void refresh(client, inboxKeys.lists(appId))
      await refresh(client, inboxKeys.conversation(appId, conversationId))
      onSuccess?.(answer)
    },
  })
}
