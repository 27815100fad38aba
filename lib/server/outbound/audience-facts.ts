// Reads what the rules of some audiences look at, about one person.
import "server-only"
import type { Db } from "../db/write"
import { ofSameBrowser } from "../people/same-browser"
import type { User } from "../people/user"
import { type Facts, factsOf, isInAudience } from "./audience"
import type { LiveOutbound } from "./outbound"

type Matching = {
  user: User
  outbounds: LiveOutbound[]
  /** Address of the page that asks; without one no page rule holds. */
  url: string | null
}

/** Those of the outbound messages whose audience the person belongs to. */
export async function filterByAudience(db: Db, { user, outbounds, url }: Matching): Promise<LiveOutbound[]> {
  if (outbounds.length === 0) return []
  const facts: Facts = factsOf({ user, events: await findEvents(db, user, outbounds), url })
  return outbounds.filter(({ audience }) => isInAudience(facts, audience))
}

/** Which of the events that the rules name this person did, or their browser while nobody was logged in. */
async function findEvents(db: Db, user: User, outbounds: LiveOutbound[]): Promise<Set<string>> {
  const rules = outbounds.flatMap(({ audience }) => audience.rules)
  const names = rules.flatMap((rule) => (rule.on === "event" ? [rule.name] : []))
  if (names.length === 0) return new Set()
  const where = { ...ofSameBrowser(user), name: { in: names } }
  const events = await db.event.findMany({ where, select: { name: true }, distinct: ["name"], take: names.length })
  return new Set(events.map(({ name }) => name))
}
