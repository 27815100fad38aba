// Ends a reading of the log where what it says fills an answer. Whoever reads asks again from there.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import type { Activity } from "@/lib/contract/playground/activity"
import { jsonBytes } from "../conversations/message-body"
import { messageIdsOf } from "../conversations/messenger-frames"
import type { ActivityPage } from "./activity-log"
import { database } from "./database"

/** The page, as far as its own rows fit into an answer, one at least. */
export function fitRows(page: ActivityPage): ActivityPage {
  return cut(page, jsonBytes)
}

// What a frame says besides the messages, and so few rows that their messages fit whatever they hold.
const frameBytes = 1_024
const fewRows = Math.floor(limits.answerBytes / (limits.messageBytes + frameBytes))

/** The page, as far as it fits with the messages that its rows bring along. */
export async function fitMessages(page: ActivityPage): Promise<ActivityPage> {
  if (page.rows.length <= fewRows) return page
  const ids = [...new Set(page.rows.flatMap(messageIdsOf))]
  const db = await database()
  const lengths = await db.$queryRaw<{ id: string; bytes: number }[]>(
    Prisma.sql`SELECT id, bytes FROM "Message" WHERE id = ANY(${ids}::text[])`,
  )
  const bytesOf = new Map(lengths.map(({ id, bytes }) => [id, bytes]))
  return cut(page, (row) => messageIdsOf(row).reduce((sum, id) => sum + (bytesOf.get(id) ?? 0), frameBytes))
}

function cut({ rows, ...rest }: ActivityPage, bytesOf: (row: Activity) => number): ActivityPage {
  let bytes = 0
  const fitting: Activity[] = []
  for (const row of rows) {
    bytes += bytesOf(row)
    const last = fitting.at(-1)
    if (bytes > limits.answerBytes && last) return { rows: fitting, cursor: last.cursor, hasMore: true }
    fitting.push(row)
  }
  return { rows, ...rest }
}
