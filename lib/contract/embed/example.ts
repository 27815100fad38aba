// An example of the gallery has an embed of its own, beside those of saved snippets: /embed/example-track-event. So has each
// call of the reference, by the slug of its entry and its number from 1 there: /embed/call-trackEvent-1

const prefix = "example-"
const callPattern = /^call-([A-Za-z_-]{1,80})-([1-9]\d?)$/

export function embedSlugOfExample(slug: string): string {
  return `${prefix}${slug}`
}

/** Null for what names a saved snippet. */
export function exampleOfEmbedSlug(slug: string): string | null {
  return slug.startsWith(prefix) ? slug.slice(prefix.length) : null
}

export type NamedCall = { entry: string; number: number }

export function embedSlugOfCall({ entry, number }: NamedCall): string {
  return `call-${entry}-${number}`
}

/** Null for what names no call. */
export function callOfEmbedSlug(slug: string): NamedCall | null {
  const [, entry, number] = callPattern.exec(slug) ?? []
  return entry === undefined ? null : { entry, number: Number(number) }
}
