// What the keys and the clipboard mean where a message is written, in the Messenger as in the inbox. Plain, so that the SDK can
// carry it.

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "isComposing" | "keyCode">

/** Enter sends, with Shift or Alt it breaks the line. While an input method composes a word, Enter takes the word. */
export function sends(key: Key): boolean {
  return key.key === "Enter" && !key.shiftKey && !key.altKey && !isComposing(key)
}

/**
 * The key belongs to an input method, also Escape. Safari reports the one that ends a composition after it has ended, with
 * this code only.
 */
export function isComposing({ isComposing, keyCode }: Pick<Key, "isComposing" | "keyCode">): boolean {
  return isComposing || keyCode === 229
}

/**
 * The files that a paste brings. With text on the clipboard the text is meant, of which a spreadsheet adds a picture;
 * unless the text only names the files, as some systems add it.
 */
export function pastedFiles(clipboard: Pick<DataTransfer, "files" | "getData"> | null): File[] {
  const files = [...(clipboard?.files ?? [])]
  const lines = clipboard?.getData("text/plain").split(/[\r\n]+/) ?? []
  const isText = lines.some((line) => line.trim() !== "" && !files.some(({ name }) => line.endsWith(name)))
  return isText ? [] : files
}

/** Files are dragged, not a piece of the page. */
export function bringsFiles(dragged: Pick<DataTransfer, "types"> | null): boolean {
  return dragged?.types.includes("Files") ?? false
}
