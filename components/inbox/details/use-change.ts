import { useMutation, useQueryClient } from "@tanstack/react-query"
import { keys } from "../../data/keys"
import { refresh } from "../../data/refresh"

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
      void refresh(client, keys.conversationLists(appId))
      await refresh(client, keys.conversation(appId, conversationId))
      onSuccess?.(answer)
    },
  })
}
