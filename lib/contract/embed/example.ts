// An example of the gallery has an embed of its own, beside those of saved snippets: /embed/example-track-event

const prefix = "example-"

export function embedSlugOfExample(slug: string): string {
  return `${prefix}${slug}`
}

/** Null for what names a saved snippet. */
export function exampleOfEmbedSlug(slug: string): string | null {
  return slug.startsWith(prefix) ? slug.slice(prefix.length) : null
}
