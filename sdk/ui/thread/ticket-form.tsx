import { useId, useState } from "preact/hooks"
import { limits } from "../../../lib/contract/limits"
import { acceptedFiles } from "../composer/files"
import { PendingList } from "../composer/pending-list"
import { useFiles } from "../composer/use-files"
import { usePending } from "../composer/use-pending"
import { Bar } from "../parts/bar"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { words } from "../words/words"

type TicketFormProps = Pick<View, "act"> & { prefill: string }

/** Asks for what a ticket needs: a title, and what it is about. */
export function TicketForm({ prefill, act }: TicketFormProps) {
  const id = useId()
  const [title, setTitle] = useState("")
  const [text, setText] = useState(prefill)
  const pending = usePending({ act })
  const files = useFiles(pending.addFiles)
  const isUploading = pending.items.some(({ state }) => state === "uploading")

  function onSubmit(event: Event): void {
    event.preventDefault()
    if (!title.trim() || !text.trim() || isUploading) return
    const attached = pending.items.flatMap((item) => (item.state === "ready" ? [item.block] : []))
    const blocks = [{ type: "paragraph" as const, text: text.trim() }, ...attached]
    act.send({ conversationId: null, blocks, ticketTitle: title.trim() })
  }

  return (
    <>
      <Bar act={act} title={words.createTicket} hasBack />
      <form class="scroll ticket-form" onSubmit={onSubmit} ref={files.place}>
        <label for={`${id}-title`}>{words.ticketTitle}</label>
        <input
          id={`${id}-title`}
          dir={title ? "auto" : undefined}
          required
          maxLength={255}
          placeholder={words.ticketTitleHint}
          data-first-focus
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <label for={`${id}-text`}>{words.ticketText}</label>
        <textarea
          id={`${id}-text`}
          dir={text ? "auto" : undefined}
          required
          rows={6}
          maxLength={limits.messageLength}
          placeholder={words.ticketTextHint}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={files.onPaste}
        />
        <PendingList items={pending.items} onRemove={pending.remove} />
        <label class="button button-quiet ticket-files">
          <Icon name="clip" size={18} />
          {words.attachFile}
          <input
            type="file"
            class="unseen"
            multiple
            accept={acceptedFiles}
            onChange={(event) => pending.addFiles(Array.from(event.currentTarget.files ?? []))}
          />
        </label>
        <button type="submit" class="button" disabled={!title.trim() || !text.trim() || isUploading}>
          {words.createTicket}
        </button>
      </form>
      {files.isOver && <p class="drop-hint">{words.dropFiles}</p>}
    </>
  )
}
