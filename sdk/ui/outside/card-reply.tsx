import { useState } from "preact/hooks"
import { sends } from "../../../lib/contract/composing"
import { limits } from "../../../lib/contract/limits"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { words } from "../words/words"

/** A short answer, right from the card; the conversation opens with it. */
export function CardReply({ conversationId, act }: Pick<View, "act"> & { conversationId: string }) {
  const [text, setText] = useState("")
  const written = text.trim()

  function submit(event: Event): void {
    event.preventDefault()
    if (!written) return
    act.send({ conversationId, blocks: [{ type: "paragraph", text: written }] })
    act.open({ name: "conversation", id: conversationId })
  }

  return (
    <form class="card-reply" onSubmit={submit}>
      <textarea
        rows={1}
        dir={text ? "auto" : undefined}
        maxLength={limits.messageLength}
        aria-label={words.reply}
        placeholder={words.writeReply}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => sends(event) && submit(event)}
      />
      <button type="submit" class="send" aria-label={words.send} disabled={!written}>
        <Icon name="send" size={18} />
      </button>
    </form>
  )
}
