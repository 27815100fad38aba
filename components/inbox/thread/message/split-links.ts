export type TextPart = { text: string; url: string | null }

// Up to white space, quotes, angle brackets and characters that turn the direction of text around.
const address = /\bhttps?:\/\/[^\s<>"'`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gi

/** Characters that show nothing: with one inside, an address leads elsewhere than it reads. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}]/u

/** Cuts text at the web addresses in it. Only http and https count, so nothing here can run when it is pressed. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const url = withoutPunctuation(match[0])
    if (!URL.canParse(url) || unseen.test(url)) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index), url: null })
    parts.push({ text: url, url })
    end = match.index + url.length
  }
  if (end < text.length) parts.push({ text: text.slice(end), url: null })
  return parts
}

/** A full stop or a bracket after an address belongs to the sentence, unless the address opened that bracket. */
function withoutPunctuation(url: string): string {
  const trailing = url.includes("(") ? ".,;:!?]}*_" : ".,;:!?]}*_)"
  let length = url.length
  while (trailing.includes(url.charAt(length - 1)) && length > 0) length--
  return url.slice(0, length)
}
