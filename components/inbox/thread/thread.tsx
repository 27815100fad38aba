import { type ReactNode, useEffect, useRef } from "react"
import type { InboxMessage } from "@/lib/contract/playground/inbox"
import { clockTime } from "../times"
import { useMinute } from "../use-minute"
import { groupDays } from "./group-days"
import { MessageItem } from "./message/message-item"
import { TypingIndicator } from "./typing-indicator"

type ThreadProps = {
  conversationId: string
  messages: InboxMessage[]
  userName: string
  /** What stands above the oldest message. */
  start: ReactNode
}

/** The messages under their days. The reversed column keeps the view at the newest, also while images load. */
export function Thread({ conversationId, messages, userName, start }: ThreadProps) {
  const scroller = useRef<HTMLElement>(null)
  const days = groupDays(messages, useMinute())
  const lastOfTeam = messages.findLast(({ kind, author }) => kind === "comment" && author.type !== "user")
  const lastWrittenHere = messages.findLast(({ author }) => author.type === "admin")?.id

  useEffect(() => {
    // What the team wrote is scrolled to, wherever the reader was.
    if (lastWrittenHere) scroller.current?.scrollTo({ top: 0 })
  }, [lastWrittenHere])

  return (
    <section
      ref={scroller}
      aria-label="Messages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-auto focus-visible:-outline-offset-2"
    >
      <div className="flex flex-col gap-4 p-4 max-md:p-3">
        {start}
        {days.map(({ name, messages }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: counted from the newest day, before which older ones are put.
          <section key={days.length - index} aria-label={name} className="flex flex-col gap-4">
            <h4 className="flex items-center gap-3 text-2xs text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
              {name}
            </h4>
            <ol className="flex flex-col gap-4">
              {messages.map((message) => (
                <MessageItem
                  key={message.id}
                  message={message}
                  userName={userName}
                  seen={message === lastOfTeam ? seenText(message) : null}
                />
              ))}
            </ol>
          </section>
        ))}
        <TypingIndicator conversationId={conversationId} name={userName} />
      </div>
    </section>
  )
}

function seenText({ seen_at }: InboxMessage) {
  return seen_at === null ? "Not seen yet" : `Seen ${clockTime(seen_at)}`
}
