// Reads what the rules of some audiences look at, about one person.
import "server-only"
import type { AudienceCheck } from "@/lib/contract/playground/reasons"
import type { Db } from "../db/write"
import { ofSameBrowser } from "../people/same-browser"
import type { User } from "../people/user"
import { type Facts, factsOf, weighAudience } from "./audience"
import type { LiveOutbound } from "./outbound"

type Matching = {
  user: User
  outbounds: LiveOutbound[]
  /** Address of the page that asks; without one no page rule holds. */
  url: string | null
}

/** An outbound message with all that must hold of a person for it to be theirs. */
export type Weighed = { outbound: LiveOutbound; checks: AudienceCheck[] }

/** Those of the outbound messages whose audience the person belongs to. */
export async function filterByAudience(db: Db, matching: Matching): Promise<LiveOutbound[]> {
  return (await weighAudiences(db, matching)).filter(isMatch).map(({ outbound }) => outbound)
}

/** Weighs the audience of each of the outbound messages for the person. */
export async function weighAudiences(db: Db, { user, outbounds, url }: Matching): Promise<Weighed[]> {
  if (outbounds.length === 0) return []
  const events = await countEvents(db, user, outbounds.flatMap(eventNamesOf))
  const facts: Facts = factsOf({ user, events, url })
  return outbounds.map((outbound) => ({ outbound, checks: weighAudience(facts, outbound.audience) }))
}

export function isMatch({ checks }: Pick<Weighed, "checks">): boolean {
  return checks.every(({ holds }) => holds)
}

/** The events that an audience asks for. */
export function eventNamesOf({ audience }: Pick<LiveOutbound, "audience">): string[] {
  return audience.rules.flatMap((rule) => (rule.on === "event" ? [rule.name] : []))
}

/** How often this person did events of these names, or their browser while nobody was logged in. */
export async function countEvents(db: Db, user: User, names: string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map()
  const where = { ...ofSameBrowser(user), name: { in: names } }
  const counts = await db.event.groupBy({ by: ["name"], where, _count: { _all: true } })
  return new Map(counts.map(({ name, _count }) => [name, _count._all]))
}
