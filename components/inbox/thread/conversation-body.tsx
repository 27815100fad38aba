import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query"
import type { ConversationResource } from "@/lib/contract/inbox"
import { keys } from "../../data/keys"
import { useOlder } from "../../data/use-older"
import { Composer } from "../composer/composer"
import { personName } from "../person-name"
import { Announcement } from "./announcement"
import { ConversationHeader } from "./conversation-header"
import { OlderMessages } from "./older-messages"
import { oldestFirst } from "./oldest-first"
import { Thread } from "./thread"

type ConversationBodyProps = {
  appId: string
  conversation: ConversationResource
  query: UseInfiniteQueryResult<InfiniteData<ConversationResource>>
}

/** A conversation that was read. */
export function ConversationBody({ appId, conversation, query }: ConversationBodyProps) {
  const messages = oldestFirst(query.data?.pages ?? [])
  const name = personName(conversation)
  const loadOlder = useOlder(query, keys.conversation(appId, conversation.id))
  const older = (
    <OlderMessages
      error={query.isFetchNextPageError ? query.error : null}
      isLoading={query.isFetchingNextPage}
      onLoad={loadOlder}
    />
  )
  return (
    <>
      <ConversationHeader appId={appId} conversation={conversation} />
      <Thread conversationId={conversation.id} messages={messages} userName={name} start={query.hasNextPage && older} />
      <Announcement messages={messages} userName={name} />
      <Composer appId={appId} conversationId={conversation.id} />
    </>
  )
}
