import type { State } from "../../state/store"
import { Avatar } from "../parts/avatar"
import { say, words } from "../words/words"

/** Who is writing at this moment. */
export function TypingLine({ typing }: { typing: State["typing"] }) {
  const [first] = typing
  if (!first) return null
  const { admin } = first
  return (
    <div class="message typing" data-author="admin">
      <Avatar face={admin} size={28} />
      <div class="bubble" role="img" aria-label={say(words.isTyping, { name: admin.name })}>
        <i />
        <i />
        <i />
      </div>
    </div>
  )
}
