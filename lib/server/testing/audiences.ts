// Any people and any audiences, such as those by which two ways of asking the same are compared.
import { randomUUID } from "node:crypto"
import fc from "fast-check"
import type { Prisma } from "@/generated/prisma/client"
import type { Audience, Rule } from "@/lib/contract/messenger/outbound"
import { newId } from "../common/id"
import { database } from "../db/database"
import { type User, userSelect } from "../people/user"

const anyRole = fc.constantFrom("visitor", "lead", "user")

// Look-alikes of other types, wildcards, quotes, and letters that another case, accent or collation makes equal.
export const oddTexts = [
  ..."undefined null true false True 0 -0 5 5.0 05 0.1 1e21 1e+21 1e-7 21 e e+ e- +2 .5 . - 00 NaN Infinity 0x10".split(
    " ",
  ),
  ..."% _ a_b a%b a\\b \\ ' \" ''; é e\u0301 ß SS ss İ i I ı 😀 \uFFFD a A ab Ab ﬁ fi".split(" "),
  ...["", " ", " 5 ", "-Infinity", "a b", "\n", "\u0001"],
]
const text = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: "grapheme", maxLength: 5 }).filter(isStorable))

const moments = [0, -1, 999, 1_000, 1_700_000_000_000, 1_700_000_000_999, 1_699_999_999_500, 253_402_300_799_000]
export const oddNumbers = [
  ...[0, -0, 5, -5, 0.1, 0.3, 1e15, 1e16, 1e20, 1e21, -1e21, 1.5e21, 1e22, 123456789012345680000, 1.5e300, 1e-5, 1e-6],
  ...[1.5e-6, 1e-7, 1.5e-7, -1.25e-7, 9.99e-7, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 2 ** 53 + 2],
  ...moments.map((moment) => Math.floor(moment / 1_000)),
]
const number = fc.oneof(
  fc.constantFrom(...oddNumbers),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -30, max: 30 }),
)

const scalar = fc.oneof(text, number, fc.boolean())
const customName = fc.constantFrom("plan", "seats", "it's", "größe", "toString", "email")
const standardName = fc.constantFrom(
  ..."user_id email name phone language_override unsubscribed_from_emails created_at last_request_at session_count".split(
    " ",
  ),
)
export const eventName = fc.constantFrom("ordered", "left", "it's 50%_")

const moment = fc.constantFrom(...moments).map((time) => new Date(time))
/** A person of any role, with what they did. */
export const person = fc.record({
  role: anyRole,
  userId: fc.option(text),
  visitorId: fc.option(fc.constantFrom("one", "other")),
  email: fc.option(text),
  name: fc.option(text),
  phone: fc.option(text),
  languageOverride: fc.option(text),
  unsubscribedFromEmails: fc.boolean(),
  signedUpAt: fc.option(moment),
  createdAt: moment,
  lastRequestAt: fc.option(moment),
  sessionCount: fc.integer({ min: 0, max: 30 }),
  customAttributes: fc.dictionary(customName, fc.option(scalar), { noNullPrototype: true }),
  events: fc.uniqueArray(eventName),
})
export type Drawn = typeof person extends fc.Arbitrary<infer Value> ? Value : never

export const people = fc.uniqueArray(person, { maxLength: 5, selector: ({ userId }) => userId ?? Symbol() })

/** Often a number as text, or a part of it, which is where the spelling of numbers matters. */
const partOfNumber = fc
  .tuple(fc.constantFrom(...oddNumbers), fc.nat(8), fc.nat(8))
  .map(([of, from, length]) => String(of).slice(from, from + length))

const rule: fc.Arbitrary<Rule> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        name: fc.oneof(customName, standardName),
        is: fc.constantFrom("equal", "not_equal", "contains", "greater", "less", "known", "unknown"),
        value: fc.option(fc.oneof(scalar, partOfNumber), { nil: undefined, freq: 12 }),
      })
      .map(({ value, ...rest }): Rule => ({ on: "attribute", ...rest, ...(value !== undefined && { value }) })),
  },
  {
    weight: 2,
    arbitrary: fc.record({ on: fc.constant("event"), name: eventName, is: fc.constantFrom("done", "not_done") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ on: fc.constant("page"), is: fc.constantFrom("exact", "contains"), value: text }),
  },
)

export const audience: fc.Arbitrary<Audience> = fc.record({
  roles: fc.oneof(fc.constant<Audience["roles"]>(["visitor", "lead", "user"]), fc.uniqueArray(anyRole)),
  match: fc.constantFrom("all", "any"),
  rules: fc.array(rule, { maxLength: 3 }),
})

/** Stores the people, of whom some share a browser, and what they did; answers their ids. */
export async function store(workspaceId: string, drawn: Drawn[]): Promise<string[]> {
  const db = await database()
  const browsers = randomUUID()
  const rows = drawn.map(({ events, visitorId, customAttributes, ...row }) => {
    const custom = customAttributes as Prisma.InputJsonObject // A scalar of JSON, which may be null inside an object.
    const browser = visitorId && `${browsers} ${visitorId}`
    return { events, row: { id: newId("usr"), workspaceId, ...row, visitorId: browser, customAttributes: custom } }
  })
  await db.user.createMany({ data: rows.map(({ row }) => row) })
  const events = rows.flatMap(({ events: names, row }) => names.map((name) => ({ name, userId: row.id })))
  const at = new Date(0)
  await db.event.createMany({
    data: events.map((each) => ({ id: randomUUID(), workspaceId, occurredAt: at, ...each })),
  })
  return rows.map(({ row }) => row.id)
}

export async function forget(ids: string[]): Promise<void> {
  const db = await database()
  await db.user.deleteMany({ where: { id: { in: ids } } })
}

export async function read(ids: string[]): Promise<User[]> {
  const db = await database()
  return db.user.findMany({ where: { id: { in: ids } }, select: userSelect, orderBy: { id: "asc" } })
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair; requests with them are refused. */
function isStorable(value: string): boolean {
  return !value.includes("\u0000") && !/\p{Cs}/u.test(value)
}
