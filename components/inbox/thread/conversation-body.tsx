import type { ConversationResource } from "@/lib/contract/playground/inbox"
import { Composer } from "../composer/composer"
import { personName } from "../person-name"
import { ConversationHeader } from "./conversation-header"
import { Announcement } from "./message/announcement"
import { OlderMessages } from "./older-messages"
import { Thread } from "./thread"

type ConversationBodyProps = { appId: string; conversation: ConversationResource }

/** A conversation that was read. */
export function ConversationBody({ appId, conversation }: ConversationBodyProps) {
  const { id, messages } = conversation
  const name = personName(conversation)
  return (
    <>
      <ConversationHeader appId={appId} conversation={conversation} />
      <Thread
        conversationId={id}
        messages={messages}
        userName={name}
        start={<OlderMessages appId={appId} conversation={conversation} />}
      />
      <Announcement messages={messages} userName={name} />
      <Composer appId={appId} conversationId={id} />
    </>
  )
}
