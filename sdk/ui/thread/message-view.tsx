import { authorOf } from "../parts/author"
import { Avatar } from "../parts/avatar"
import { Blocks } from "../parts/blocks"
import { Icon } from "../parts/icon"
import { clockTime, shortAge } from "../parts/time"
import type { View } from "../view"
import { words } from "../words/words"
import type { MessageEntry } from "./entries"

type MessageProps = Pick<View, "act"> & { entry: MessageEntry }

/** One message; of several in a row only the last says who wrote it and when. */
export function MessageView({ entry, act }: MessageProps) {
  const { id, author, blocks, at, isFirst, isLast, status } = entry
  const face = authorOf(entry)
  const isOwn = author.type === "user"
  return (
    <article
      class="message"
      data-shows={id ?? undefined}
      data-author={author.type}
      data-first={isFirst}
      data-last={isLast}
      data-status={status ?? undefined}
    >
      {!isOwn && (isLast ? <Avatar face={face} size={28} /> : <span class="avatar-gap" />)}
      <div class="message-body">
        <div class="bubble">
          {!isLast && <span class="unseen">{face.name}: </span>}
          <Blocks blocks={blocks} act={act} isFromUser={isOwn} />
        </div>
        {(isLast || status) && (
          <footer>
            {isLast && !isOwn && (
              <>
                <bdi>{face.name}</bdi> ·{" "}
              </>
            )}
            {isOwn && isLast && <span class="unseen">{face.name} · </span>}
            {isLast && (
              <time dateTime={new Date(at * 1_000).toISOString()} title={clockTime(at)}>
                {shortAge(at)}
              </time>
            )}
            {status && <Status entry={entry} act={act} />}
          </footer>
        )}
      </div>
    </article>
  )
}

function Status({ entry, act }: MessageProps) {
  const { status, problem, key, isLast } = entry
  if (status !== "failed") {
    const text = status === "seen" ? words.seen : status === "sending" ? words.sending : words.delivered
    return (
      <span>
        {isLast && " · "}
        {text}
      </span>
    )
  }
  return (
    <span class="failure" role="alert">
      <span class="failure-reason">
        <Icon name="alert" size={14} />
        <bdi>{problem ?? words.notSent}</bdi>
      </span>
      <span class="failure-ways">
        <button type="button" class="text-button" onClick={() => act.retry(key)}>
          {words.tryAgain}
        </button>
        <button type="button" class="text-button" onClick={() => act.discard(key)}>
          {words.discard}
        </button>
      </span>
    </span>
  )
}
