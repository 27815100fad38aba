import "server-only"
import type { Page } from "../http/page-cursor"

/** How many a page has, and how to get what follows. */
export function sayPage({ data, next }: Page<unknown>, [one, many]: [one: string, many: string]): string {
  const count = `${data.length} ${data.length === 1 ? one : many}`
  return next === null ? `${count}, and no more.` : `${count}. Older ones: the same with cursor "${next}".`
}
