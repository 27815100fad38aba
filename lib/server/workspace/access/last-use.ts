import "server-only"
import { now } from "../../common/clock"
import { Memory } from "../../common/memory"
import { shared } from "../../common/shared"
import { database } from "../../db/database"

// Writing with each request would make every read of a list a write.
const everyMs = 60_000

const noted = () => shared("access token uses", () => new Memory<true>({ maxEntries: 10_000, keptMs: everyMs }))

/** Notes that an access token was used. */
export async function noteUse(tokenId: string): Promise<void> {
  if (noted().get(tokenId)) return
  noted().set(tokenId, true)
  const db = await database()
  await db.accessToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now() } })
}
