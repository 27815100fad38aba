import { useRef, useState } from "preact/hooks"
import { limits } from "../../../lib/contract/limits"
import type { Attachment, WrittenBlock } from "../../../lib/contract/messenger/blocks"
import type { View } from "../view"
import { count, words } from "../words/words"
import { checkFile } from "./files"

/** A file or image that goes with the next message. */
export type Pending = { key: number; name: string } & (
  | { state: "uploading" }
  | { state: "failed"; problem: string }
  | { state: "ready"; block: WrittenBlock | Attachment; preview: string | null }
)

/** What was attached to the message that is being written. */
export function usePending({ act }: Pick<View, "act">) {
  const [items, setItems] = useState<Pending[]>([])
  const lastKey = useRef(0)

  function settle(item: Pending): void {
    setItems((all) => all.map((other) => (other.key === item.key ? item : other)))
  }

  function add(item: Pending): void {
    setItems((all) => [...all, item])
  }

  async function addFile(file: File, isTooMany: boolean): Promise<void> {
    const fields = { key: ++lastKey.current, name: file.name }
    const checked = isTooMany ? { problem: count(words.tooManyFiles, limits.attachmentsPerMessage) } : checkFile(file)
    if ("problem" in checked) return add({ ...fields, state: "failed", ...checked })
    add({ ...fields, state: "uploading" })
    try {
      const block = await act.upload(checked.file)
      const preview = block.media_type.startsWith("image/") ? act.urlOf(block.url) : null
      settle({ ...fields, state: "ready", block, preview })
    } catch (error) {
      const problem = error instanceof Error && error.message ? error.message : words.uploadFailed
      settle({ ...fields, state: "failed", problem })
    }
  }

  return {
    items,
    addFiles(files: Iterable<File>): void {
      const room = limits.attachmentsPerMessage - items.filter(({ state }) => state !== "failed").length
      Array.from(files).forEach((file, index) => void addFile(file, index >= room))
    },
    addImage(url: string): void {
      const name = url.split(/[?#]/)[0]?.split("/").at(-1) || url
      const block = { type: "image", url, alt: "" } as const
      add({ key: ++lastKey.current, name, state: "ready", block, preview: url })
    },
    remove: (key: number) => setItems((all) => all.filter((item) => item.key !== key)),
    clear: () => setItems([]),
  }
}
