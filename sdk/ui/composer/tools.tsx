import { useRef } from "preact/hooks"
import { Icon, type IconName } from "../parts/icon"
import { words } from "../words/words"
import { EmojiPicker } from "./emoji-picker"
import { acceptedFiles } from "./files"
import { ImageForm } from "./image-form"
import { Popover } from "./popover"

export type Tool = "emoji" | "image"

type ToolsProps = {
  tool: Tool | null
  setTool(tool: Tool | null): void
  onFiles(files: File[]): void
}

/** Buttons for what a message may hold besides typed text. */
export function Tools({ tool, setTool, onFiles }: ToolsProps) {
  const input = useRef<HTMLInputElement>(null)

  function onChosen(): void {
    if (!input.current) return
    onFiles(Array.from(input.current.files ?? []))
    // The same file can be chosen again.
    input.current.value = ""
  }

  function toggle(name: Tool, label: string, icon: IconName) {
    return (
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={tool === name}
        onClick={() => setTool(tool === name ? null : name)}
      >
        <Icon name={icon} />
      </button>
    )
  }

  return (
    <div class="tools">
      <input ref={input} type="file" multiple hidden tabIndex={-1} accept={acceptedFiles} onChange={onChosen} />
      <button type="button" class="icon-button" aria-label={words.attachFile} onClick={() => input.current?.click()}>
        <Icon name="clip" />
      </button>
      {toggle("image", words.addImage, "image")}
      {toggle("emoji", words.emoji, "smile")}
    </div>
  )
}

type ToolWindowProps = { tool: Tool | null; onClose(): void; onEmoji(emoji: string): void; onImage(url: string): void }

/** What the buttons open. It stands outside the composer's form, as it holds one of its own. */
export function ToolWindow({ tool, onClose, onEmoji, onImage }: ToolWindowProps) {
  if (tool === "emoji") {
    return (
      <Popover label={words.emoji} onClose={onClose}>
        <EmojiPicker onPick={onEmoji} />
      </Popover>
    )
  }
  if (tool === null) return null
  return (
    <Popover label={words.addImage} onClose={onClose}>
      <ImageForm onAdd={onImage} />
    </Popover>
  )
}
