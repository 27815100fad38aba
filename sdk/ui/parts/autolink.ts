/** A stretch of text; with `url` it is a link. */
export type TextPart = { text: string; url?: string }

/** Anything up to white space, quotes, angle brackets or the punctuation of languages without spaces. */
const candidates = /(?:https?:\/\/|mailto:)[^\s\ufeff<>"'`“”‘’«»「」『』（）【】。、，！？]+/gi

/** Characters that show nothing, or turn text around: no honest address holds them. */
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u

/** Splits a text at its web and mail addresses. Everything that is not plainly one stays text (quality case 34). */
export function autolink(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(candidates)) {
    const url = withoutEnd(match[0])
    if (!canBegin(text, match.index) || !canEnd(text, match.index + match[0].length)) continue
    if (!isPlain(url)) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: url, url })
    end = match.index + url.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

/** Whether an address may become a link at all: web or mail, without a hidden character. */
export function isLink(url: string): boolean {
  if (unseen.test(url) || !/^(https?:\/\/[^/\\?#]|mailto:.)/i.test(url)) return false
  return parse(url) !== null
}

/** Whether an address may be the source of an image. */
export function isWebAddress(url: string): boolean {
  return /^https?:/i.test(url) && isLink(url)
}

/** Inside other text it must also look like what it leads to: a host with a dot, and no name before it. */
function isPlain(text: string): boolean {
  const url = isLink(text) ? parse(text) : null
  if (!url) return false
  if (url.protocol === "mailto:") return /^[^@?]+@[^@?]+\.[^@?.]+/.test(url.pathname)
  return (url.hostname.includes(".") || url.hostname === "localhost") && url.username === "" && url.password === ""
}

function parse(text: string): URL | null {
  try {
    const url = new URL(text)
    return ["https:", "http:", "mailto:"].includes(url.protocol) ? url : null
  } catch {
    return null
  }
}

/** Not in the middle of a word or of another address, such as `javascript:https://…`. */
function canBegin(text: string, at: number): boolean {
  return at === 0 || !/[\w:/\\@=&?#%.+-]/.test(text[at - 1] ?? "")
}

/** Not where a hidden character hides how the address goes on. */
function canEnd(text: string, at: number): boolean {
  const next = text[at] ?? " "
  return /[ \n\r\u00a0\u202f\u3000]/.test(next) || !unseen.test(next)
}

/** Punctuation at the end belongs to the sentence, and a bracket that was opened before the address to the text. */
function withoutEnd(url: string): string {
  const last = url.at(-1) ?? ""
  const isStray = last === ")" ? url.split(")").length > url.split("(").length : /[.,;:!?\]}*_~…]/.test(last)
  return isStray ? withoutEnd(url.slice(0, -1)) : url
}
