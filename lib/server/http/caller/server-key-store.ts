import "server-only"
import { newSecret } from "../../common/token"
import { database } from "../../db/database"

/** The key of that name. The first server of a database makes it; several at once keep one of theirs. */
export async function readServerKey(name: string): Promise<string> {
  const db = await database()
  await db.serverKey.createMany({ data: [{ name, value: newSecret() }], skipDuplicates: true })
  return (await db.serverKey.findUniqueOrThrow({ where: { name }, select: { value: true } })).value
}
