type ChangedPart = {
  /** Where the part begins in either text. */
  start: number
  /** Where it ends in the text before. */
  end: number
  /** What stands in its place. */
  part: string
}

/** What of a text became what: all that both begin or end with is left out. */
export function changedPart(before: string, after: string): ChangedPart {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  // The two halves of a character stay together.
  if (start > 0 && isHighSurrogate(before, start - 1)) start--
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail--
  return { start, end: before.length - tail, part: after.slice(start, after.length - tail) }
}

function isHighSurrogate(text: string, index: number) {
  const code = text.charCodeAt(index)
  return code >= 0xd800 && code < 0xdc00
}

function isLowSurrogate(text: string, index: number) {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code < 0xe000
}
