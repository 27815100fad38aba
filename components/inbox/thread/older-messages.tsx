import type { ConversationResource } from "@/lib/contract/playground/inbox"
import { useOlderMessages } from "../../data/use-older-messages"
import { Button } from "../../ui/button"
import { Failure } from "../../ui/failure"

type OlderMessagesProps = { appId: string; conversation: ConversationResource }

/** The way to what was written before the oldest message here. */
export function OlderMessages({ appId, conversation: { id, messages, has_older } }: OlderMessagesProps) {
  const { mutate, isPending, error } = useOlderMessages(appId, id)
  const oldest = messages[0]
  if (!has_older || !oldest) return null
  if (error) return <Failure message={error.message} onRetry={() => mutate(oldest.id)} />
  return (
    <Button
      tone="quiet"
      className="self-center"
      aria-disabled={isPending}
      onClick={() => !isPending && mutate(oldest.id)}
    >
      {isPending ? "Loading…" : "Load older"}
    </Button>
  )
}
