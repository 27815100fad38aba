import { useState } from "react"
import type { InboxMessage } from "@/lib/contract/playground/inbox"
import { authorName, messageWords } from "./message-words"

/** Reads what arrives to who cannot see it; what was there at first, and history loaded later, stay silent. */
export function Announcement({ messages, userName }: { messages: InboxMessage[]; userName: string }) {
  const last = messages.at(-1)
  const [first] = useState(last?.id)
  const isNews = last && last.id !== first && last.author.type === "user"
  return (
    <p role="status" className="sr-only">
      {isNews && `${authorName(last, userName)}: ${messageWords(last)}`}
    </p>
  )
}
