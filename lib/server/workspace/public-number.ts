// The small public numbers of articles and outbound messages: what showArticle, startTour and their like take.
import "server-only"
import { lockText } from "../db/lock-text"
import type { Transaction } from "../db/write"
import { invalidCursor } from "../http/page-cursor"

/** Reads a number from an address; null when it cannot be one. */
export function parseNumber(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** The number that a cursor is; without one, less than any. */
export function numberOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const number = parseNumber(cursor)
  if (number === null) throw invalidCursor()
  return number
}

type Counted = { workspaceId: string; of: "article" | "outbound" }

/** The next free number of a workspace. It is kept free until the transaction ends. */
export async function takeNumber(tx: Transaction, { workspaceId, of }: Counted): Promise<number> {
  await lockText(tx, `${workspaceId} ${of} number`)
  const highest = { where: { workspaceId }, _max: { number: true } } as const
  const { _max } = await (of === "article" ? tx.article.aggregate(highest) : tx.outbound.aggregate(highest))
  return (_max.number ?? 0) + 1
}
