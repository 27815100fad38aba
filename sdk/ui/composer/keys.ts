type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "isComposing" | "keyCode">

/**
 * Enter sends, with Shift or Alt it breaks the line. While an input method composes a word, Enter takes the word;
 * Safari reports that one after the composition has ended, with this code only.
 */
export function sends({ key, shiftKey, altKey, isComposing, keyCode }: Key): boolean {
  return key === "Enter" && !shiftKey && !altKey && !isComposing && keyCode !== 229
}
