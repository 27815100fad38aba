import { type FormEvent, type KeyboardEvent, useRef } from "react"
import { sends } from "@/lib/contract/composing"
import { limits } from "@/lib/contract/limits"
import { Button } from "../../ui/button"
import { Failure } from "../../ui/failure"
import { Segmented } from "../../ui/fields/segmented"
import { useIsTouch } from "../../ui/use-is-touch"
import { useAdminId } from "../use-admin"
import { AdminSelect } from "./admin-select"
import { ComposerFiles } from "./composer-files"
import type { Draft } from "./composer-store"
import { FilePicker } from "./file-picker"
import { useDraft } from "./use-draft"
import { useFiles } from "./use-files"
import { useSend } from "./use-send"
import { useTypingSignal } from "./use-typing-signal"
import { useUploads } from "./use-uploads"

const kinds = [
  { value: "reply", label: "Reply" },
  { value: "note", label: "Note" },
] as const

const words = {
  reply: { send: "Send reply", hint: "Write a reply…", field: "bg-surface" },
  note: { send: "Add note", hint: "Write a note. Only the team sees it.", field: "bg-warn-soft" },
} as const

type ComposerProps = { appId: string; conversationId: string }

/** Where the team answers, or writes notes to itself. */
export function Composer({ appId, conversationId }: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isTouch = useIsTouch()
  const [draft, edit] = useDraft(conversationId)
  const adminId = useAdminId(appId)
  const uploads = useUploads({ appId, conversationId })
  const signalTyping = useTypingSignal({ appId, conversationId, adminId })
  const send = useSend({ appId, conversationId, adminId, onSent: () => field.current?.focus() })
  const files = useFiles({ isBusy: send.isPending, onFiles: uploads.upload })
  const isEmpty = draft.text.trim() === "" && draft.attachments.length === 0

  function submit(event?: FormEvent) {
    event?.preventDefault()
    if (!isEmpty && !send.isPending && !uploads.isPending) send.mutate(draft)
  }

  function change(part: Partial<Draft>) {
    if (send.error) send.reset()
    edit(part)
    if (part.text && draft.kind === "reply") signalTyping()
  }

  function sendByKey(event: KeyboardEvent) {
    if (!sends(event.nativeEvent)) return
    // A keyboard on glass has no Shift+Enter, so there Enter breaks the line.
    if (isTouch && !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }

  return (
    <form
      ref={files.place}
      aria-label="Composer"
      onSubmit={submit}
      className="relative flex flex-col gap-2 border-line border-t p-3 max-md:p-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segmented label="Kind" options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
        <AdminSelect appId={appId} />
      </div>
      <textarea
        ref={field}
        aria-label={draft.kind === "reply" ? "Reply" : "Note"}
        dir="auto"
        rows={3}
        maxLength={limits.messageLength}
        placeholder={words[draft.kind].hint}
        readOnly={send.isPending}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={sendByKey}
        onPaste={files.onPaste}
        className={`field-sizing-content max-h-[30vh] min-h-18 w-full resize-none rounded-md border border-line-strong px-2.5 py-1.5 placeholder:text-muted max-md:text-base ${words[draft.kind].field}`}
      />
      <ComposerFiles
        files={draft.attachments}
        uploading={uploads.isPending ? uploads.variables.map(({ name }) => name) : []}
        onRemove={(id) => change({ attachments: draft.attachments.filter((file) => file.id !== id) })}
      />
      {uploads.error && (
        <p role="alert" className="text-bad text-xs">
          {uploads.error.message}
        </p>
      )}
      {send.error && <Failure message={`Not sent. ${send.error.message}`} onRetry={() => submit()} />}
      <div className="flex items-center justify-between gap-2">
        <FilePicker isDisabled={send.isPending || uploads.isPending} onPick={uploads.upload} />
        <Button type="submit" tone="primary" disabled={isEmpty || uploads.isPending} aria-disabled={send.isPending}>
          {send.isPending ? "Sending…" : words[draft.kind].send}
        </Button>
      </div>
      {files.isOver && (
        <p className="pointer-events-none absolute inset-2 grid place-items-center rounded-md border-2 border-accent border-dashed bg-surface">
          Drop files to attach them
        </p>
      )}
    </form>
  )
}
