import type { ArticleSummary } from "../../../lib/contract/messenger/content"

/** Articles that hold every word of the query somewhere, those that hold them in the title first. */
export function findArticles(articles: ArticleSummary[], query: string): ArticleSummary[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return articles
  const holds = (text: string) => wanted.every((word) => plain(text).includes(word))
  const found = articles.filter(({ title, summary, collection }) => holds(`${title} ${summary} ${collection}`))
  return [...found.filter(({ title }) => holds(title)), ...found.filter(({ title }) => !holds(title))]
}

/** Collections in the order in which their first article comes. */
export function collectionsOf(articles: ArticleSummary[]): { name: string; articles: ArticleSummary[] }[] {
  const names = [...new Set(articles.map(({ collection }) => collection))]
  return names.map((name) => ({ name, articles: articles.filter(({ collection }) => collection === name) }))
}

/** Capitals and accents do not count. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}
