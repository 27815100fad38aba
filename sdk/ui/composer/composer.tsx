import { useState } from "preact/hooks"
import { isComposing, sends } from "../../../lib/contract/composing"
import { limits } from "../../../lib/contract/limits"
import type { Attachment, WrittenBlock } from "../../../lib/contract/messenger/blocks"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { count, words } from "../words/words"
import { PendingList } from "./pending-list"
import { type Tool, Tools, ToolWindow } from "./tools"
import { useFiles } from "./use-files"
import { usePending } from "./use-pending"
import { useText } from "./use-text"

type ComposerProps = Pick<View, "act"> & {
  draftKey: string
  /** What it begins with. */
  text: string
  label: string
  hasFocus?: boolean
  onSend(blocks: (WrittenBlock | Attachment)[]): void
  onType?(): void
}

/** So many characters before the limit a counter shows. */
const counted = 300

/** Where a person writes: text, emojis, images from the web, and files by button, paste or drop. */
export function Composer({ draftKey, text: initial, label, hasFocus, onSend, onType, act }: ComposerProps) {
  const { area, text, setText, insert } = useText(initial, hasFocus === true)
  const pending = usePending({ act })
  const files = useFiles(pending.addFiles)
  const [tool, setTool] = useState<Tool | null>(null)
  const blocks = blocksOf(text, pending.items)
  const left = limits.messageLength - text.length
  const canSend = blocks.length > 0 && left >= 0 && !pending.items.some(({ state }) => state === "uploading")

  function write(next: string): void {
    setText(next)
    act.keepDraft(draftKey, next)
    if (next !== "") onType?.()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !tool || isComposing(event)) return
    // The window above the composer closes before the panel does.
    event.stopPropagation()
    closeTool()
  }

  function closeTool(): void {
    setTool(null)
    area.current?.focus()
  }

  function submit(event: Event): void {
    event.preventDefault()
    if (!canSend) return
    setText("")
    act.keepDraft(draftKey, "")
    pending.clear()
    setTool(null)
    area.current?.focus()
    onSend(blocks)
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys come from any control inside. */}
      <div class="composer" onKeyDown={onKeyDown} ref={files.place}>
        <form onSubmit={submit}>
          <PendingList items={pending.items} onRemove={pending.remove} />
          <textarea
            ref={area}
            rows={1}
            dir={text ? "auto" : undefined}
            aria-label={words.messageTo}
            placeholder={label}
            data-first-focus={hasFocus || undefined}
            value={text}
            onInput={(event) => write(event.currentTarget.value)}
            onKeyDown={(event) => sends(event) && submit(event)}
            onPaste={files.onPaste}
          />
          <div class="composer-foot">
            <Tools tool={tool} setTool={setTool} onFiles={pending.addFiles} />
            {left < counted && (
              <span class="composer-count" data-over={left < 0} aria-live="polite">
                {left < 0 ? count(words.charactersOver, -left) : count(words.charactersLeft, left)}
              </span>
            )}
            <button type="submit" class="send" aria-label={words.send} disabled={!canSend}>
              <Icon name="send" size={18} />
            </button>
          </div>
        </form>
        <ToolWindow
          tool={tool}
          onClose={closeTool}
          onEmoji={(emoji) => {
            write(insert(emoji))
            closeTool()
          }}
          onImage={(url) => {
            pending.addImage(url)
            closeTool()
          }}
        />
      </div>
      {files.isOver && <p class="drop-hint">{words.dropFiles}</p>}
    </>
  )
}

function blocksOf(text: string, items: ReturnType<typeof usePending>["items"]): (WrittenBlock | Attachment)[] {
  const written = text.trim()
  return [
    ...(written ? [{ type: "paragraph" as const, text: written }] : []),
    ...items.flatMap((item) => (item.state === "ready" ? [item.block] : [])),
  ]
}
