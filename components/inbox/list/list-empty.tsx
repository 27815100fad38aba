import type { InboxFilter } from "./inbox-filters"

const texts: Record<InboxFilter, { title: string; text: string }> = {
  open: {
    title: "Nothing is open.",
    text: "A conversation shows here as soon as somebody writes in the Messenger, or gets a message from you.",
  },
  closed: {
    title: "Nothing is closed.",
    text: "Conversations that you close move here. A new message opens them again.",
  },
  all: {
    title: "No conversation yet.",
    text: "Run a snippet in the playground and write something in its Messenger: it arrives here at once.",
  },
}

/** What the list will show, for whoever has nothing in it. */
export function ListEmpty({ filter }: { filter: InboxFilter }) {
  const { title, text } = texts[filter]
  return (
    <div className="flex flex-col gap-1 p-4 text-muted">
      <p className="text-text">{title}</p>
      <p>{text}</p>
    </div>
  )
}
