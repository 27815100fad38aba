/** What was typed, as the words that are looked for. */
export function wordsOf(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean)
}

/** Whether all of the words are somewhere in these texts. */
export function hasWords(words: string[], ...texts: (string | null)[]): boolean {
  const text = texts.join(" ").toLowerCase()
  return words.every((word) => text.includes(word))
}
