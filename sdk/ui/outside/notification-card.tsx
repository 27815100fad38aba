import { announcedConversation } from "../../state/announced"
import { textOfBlocks } from "../../state/block-text"
import { authorOf } from "../parts/author"
import { Avatar } from "../parts/avatar"
import { Blocks } from "../parts/blocks"
import { Icon } from "../parts/icon"
import { shortAge } from "../parts/time"
import type { View } from "../view"
import { say, words } from "../words/words"
import { CardReply } from "./card-reply"

/** The newest message that announces itself: its first words, or all of it with a reply field (fact 13.1). */
export function NotificationCard({ state, act }: View) {
  const conversation = announcedConversation(state)
  const message = conversation?.messages.at(-1)
  if (!conversation || !message) return null

  const { id, delivery } = conversation
  // The team's answer in a conversation has no style of its own.
  const style = delivery?.kind === "post" ? "post" : (delivery?.style ?? "snippet")
  const author = authorOf(message)
  const team = state.workspace?.name ?? ""
  const isWhole = style !== "snippet"
  return (
    <section
      key={id}
      class="card message-card"
      data-style={style}
      data-shows={`${message.id} ${id}`}
      aria-label={say(words.from, { name: author.name, team })}
    >
      <button type="button" class="card-open" onClick={() => act.open({ name: "conversation", id })}>
        <Avatar face={author} size={isWhole ? 40 : 36} />
        <span class="card-text">
          <span class="card-author">
            <strong>
              <bdi>{author.name}</bdi>
            </strong>{" "}
            <bdi>{team}</bdi> · {shortAge(message.created_at)}
          </span>
          {!isWhole && (
            <span class="card-preview" dir="auto">
              {textOfBlocks(message.blocks)}
            </span>
          )}
        </span>
      </button>
      {isWhole && (
        <>
          <div class="card-blocks">
            <Blocks blocks={message.blocks} act={act} />
          </div>
          <CardReply conversationId={id} act={act} />
        </>
      )}
      <button type="button" class="icon-button card-dismiss" aria-label={words.dismiss} onClick={() => act.dismiss(id)}>
        <Icon name="close" size={16} />
      </button>
    </section>
  )
}
