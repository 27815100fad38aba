import "server-only"
import { type Log, LostRace, type Transaction, write } from "../db/write"
import { lockUser, type User } from "../people/user"
import { lockSession, requireSession, type Session, sessionExpired } from "./session"

/** The person who acts, locked until the transaction ends, and the session they act in. */
export type Caller = { session: Session; user: User }

type Request = { token: string | undefined; traceId: string | undefined }

/** Runs a write in the name of the person behind a session's token. */
export async function writeAsCaller<Result>(
  { token, traceId }: Request,
  work: (tx: Transaction, log: Log, caller: Caller) => Promise<Result>,
): Promise<Result> {
  const { workspaceId } = await requireSession(token)
  const { result } = await write({ workspaceId, traceId }, async (tx, log) => {
    const session = token ? await lockSession(tx, token) : null
    if (!session) throw sessionExpired()
    const user = await lockUser(tx, session.userId)
    // Merged into another person between the two reads.
    if (!user) throw new LostRace()
    return work(tx, log, { session, user })
  })
  return result
}
