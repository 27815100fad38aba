import "server-only"
import { z } from "zod"
import { parse } from "../parse"

const cursorSchema = z.coerce.number().int().min(0).max(2_147_483_647)

/** Query of a stream. */
export const streamQuerySchema = z.object({ cursor: cursorSchema.optional() })

/** After which cursor a stream starts: that of a cut connection, else the one asked for, else undefined for "now". */
export function streamStart({ headers }: Request, { cursor }: z.output<typeof streamQuerySchema>): number | undefined {
  const lastEventId = headers.get("last-event-id")
  if (lastEventId === null || lastEventId === "") return cursor
  return parse(z.object({ "Last-Event-ID": cursorSchema }), { "Last-Event-ID": lastEventId })["Last-Event-ID"]
}
