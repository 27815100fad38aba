// The iframe that shows an embed, as text to paste into a page.

/** How large an embed is where nobody says otherwise, in CSS pixels. */
export const embedSize = { width: 800, height: 420 } as const

type Embedded = {
  /** Origin of this server. */
  origin: string
  slug: string
  /** One that stays as it is; the latest where it is left out. */
  revision?: number | undefined
  title: string
  /** A number of pixels, or as wide as there is room. */
  width?: number | "100%"
  height?: number
}

/** HTML to copy; what a stranger has written in it is escaped. */
export function embedHtml({
  origin,
  slug,
  revision,
  title,
  width = "100%",
  height = embedSize.height,
}: Embedded): string {
  const query = revision === undefined ? "" : `?revision=${revision}`
  const src = escaped(`${origin}/embed/${slug}${query}`)
  return `<iframe src="${src}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

function escaped(text: string) {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
