// The tags of a text that may be HTML, found in one pass: no DOM is needed, and no text is slow.

export type Tag = {
  name: string
  /** Names in lower case, values without their quotes. */
  attributes: Map<string, string>
  /** Of a script what is in it; of everything else empty. */
  content: string
  /** Offsets of the tag and of its content. */
  start: number
  contentStart: number
}

/** The elements of these names, in their order. */
export function readTags(html: string, names: string[]): Tag[] {
  const tags: Tag[] = []
  let at = html.indexOf("<")
  while (at >= 0) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at)
      at = end < 0 ? -1 : html.indexOf("<", end)
      continue
    }
    const name = /^<([a-z][a-z0-9-]*)/i.exec(html.slice(at, at + 40))?.[1]?.toLowerCase()
    if (!name) {
      at = html.indexOf("<", at + 1)
      continue
    }
    const { attributes, end } = readAttributes(html, at + 1 + name.length)
    const contentEnd = name === "script" ? endOfScript(html, end) : end
    if (names.includes(name)) {
      tags.push({ name, attributes, content: html.slice(end, contentEnd), start: at, contentStart: end })
    }
    at = html.indexOf("<", Math.max(contentEnd, at + 1))
  }
  return tags
}

function endOfScript(html: string, start: number): number {
  const close = /<\/script/gi
  close.lastIndex = start
  return close.exec(html)?.index ?? html.length
}

/** Up to the end of the tag, or of the text where it does not end. */
function readAttributes(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  const attribute = /[\s/]*(?:(>)|([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|.)/gsy
  attribute.lastIndex = start
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    const [, end, name, double, single, bare] = match
    if (end) return { attributes, end: attribute.lastIndex }
    if (name && !attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? "")
  }
  return { attributes, end: html.length }
}
