import { useEffect, useState } from "preact/hooks"
import { Composer } from "../composer/composer"
import { faceOf } from "../parts/author"
import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import type { View } from "../view"
import { words } from "../words/words"
import { EmailForm } from "./email-form"
import { entriesOf, firstUnread } from "./entries"
import { ThreadView } from "./thread-view"
import { TicketHeader } from "./ticket-state"
import { TypingLine } from "./typing-line"

/** The last message of each conversation that was on the screen: what came before is not marked as new again. */
const lastSeen = new Map<string, string>()

/** One conversation: its messages, who is writing, and the composer. */
export function ConversationView({ id, state, act }: View & { id: string }) {
  const conversation = state.conversations.find((item) => item.id === id || item.client_id === id)
  const ids = [id, conversation?.id, conversation?.client_id]
  const serverId = conversation?.id ?? id
  const messages = conversation?.messages ?? []
  const outgoing = state.outgoing.filter((item) => ids.includes(item.conversationId))
  const [unreadFrom] = useState(() => firstUnread(messages, lastSeen.get(serverId)))
  const entries = entriesOf({ messages, outgoing, unreadFrom })
  const lastId = messages.at(-1)?.id
  useEffect(() => {
    if (lastId) lastSeen.set(serverId, lastId)
  }, [serverId, lastId])

  const face = conversation && faceOf(conversation)
  const team = state.workspace?.name ?? words.messages
  const ticket = conversation?.ticket
  const hasWritten = entries.some((entry) => entry.kind === "message" && entry.author.type === "user")
  return (
    <>
      <Bar
        act={act}
        title={ticket?.title ?? face?.name ?? team}
        subtitle={ticket || face ? team : null}
        face={face}
        hasBack
      />
      {ticket && <TicketHeader state={ticket.state} />}
      {entries.length === 0 ? (
        <Empty icon="messages" title={words.conversationGone} />
      ) : (
        <>
          <ThreadView
            conversationId={serverId}
            entries={entries}
            hasOlder={conversation?.has_older ?? false}
            loadOlder={() => act.loadOlder(serverId)}
            act={act}
          >
            {hasWritten && <EmailForm state={state} act={act} />}
            <TypingLine typing={state.typing.filter(({ conversationId }) => conversationId === serverId)} />
            <ClosedNotice isClosed={conversation?.state === "closed"} isResolved={ticket?.state === "resolved"} />
          </ThreadView>
          <Composer
            draftKey={serverId}
            text={state.drafts[serverId] ?? ""}
            label={words.writeReply}
            hasFocus={hasKeyboard()}
            onSend={(blocks) => act.send({ conversationId: serverId, blocks })}
            onType={() => act.type(serverId)}
            act={act}
          />
        </>
      )}
    </>
  )
}

function ClosedNotice({ isClosed, isResolved }: { isClosed: boolean; isResolved: boolean }) {
  if (isResolved) return <p class="thread-note">{words.ticketResolved}</p>
  return isClosed ? <p class="thread-note">{words.closedNotice}</p> : null
}

/** On a telephone the focus would bring up its keyboard, over what is to be read. */
function hasKeyboard(): boolean {
  return matchMedia("(hover: hover) and (pointer: fine)").matches
}
