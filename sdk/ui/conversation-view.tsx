import { Fragment } from "preact"
import type { Message } from "../../lib/contract/messenger"
import { openAt } from "../panel"
import { authorOf, faceOf } from "./author"
import { Avatar } from "./avatar"
import { Blocks } from "./blocks"
import { CloseButton } from "./close-button"
import { BackIcon } from "./icons"
import { clockTime, dayName, isSameDay, shortAge } from "./time"
import type { View } from "./view"
import { words } from "./words"

/** One conversation, message by message, the newest in view. */
export function ConversationView({ id, state, call }: View & { id: string }) {
  const { conversations, workspace } = state
  const conversation = conversations.find((item) => item.id === id)
  const messages = conversation?.messages ?? []
  const face = conversation ? faceOf(conversation) : null
  return (
    <>
      <header class="bar">
        <button
          type="button"
          class="icon-button"
          aria-label={words.back}
          onClick={() => openAt(call, { name: "messages" })}
        >
          <BackIcon />
        </button>
        {face && <Avatar admin={face} size={34} />}
        <div class="bar-title">
          <h2>{face?.name ?? words.messages}</h2>
          {workspace && face && <span>{workspace.name}</span>}
        </div>
        <CloseButton call={call} />
      </header>
      <div class="scroll thread">
        {messages.length === 0 && <p class="day">{words.conversationGone}</p>}
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            {isNewDay(messages, index) && <h3 class="day">{dayName(message.created_at)}</h3>}
            <MessageView message={message} />
          </Fragment>
        ))}
        {/* A new key with each message, so that it is drawn, and scrolled to, anew. */}
        <div key={`end of ${messages.length}`} ref={scrollIntoView} />
      </div>
    </>
  )
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "end" })
}

function MessageView({ message }: { message: Message }) {
  const author = authorOf(message)
  const { created_at: at } = message
  return (
    <article class="message" data-author={message.author.type}>
      <Avatar admin={author} size={28} />
      <div class="message-body">
        <div class="bubble">
          <Blocks blocks={message.blocks} />
        </div>
        <footer>
          {author.name} ·{" "}
          <time dateTime={new Date(at * 1_000).toISOString()} title={clockTime(at)}>
            {shortAge(at)}
          </time>
        </footer>
      </div>
    </article>
  )
}

function isNewDay(messages: Message[], index: number): boolean {
  const message = messages[index]
  const before = messages[index - 1]
  return !message || !before || !isSameDay(message.created_at, before.created_at)
}
