import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import type { Prisma } from "@/generated/prisma/client"
import type { Audience, Rule } from "@/lib/contract/messenger/outbound"
import { newId } from "../common/id"
import { database } from "../db/database"
import { type User, userSelect } from "../people/user"
import { withTestDatabase } from "../testing/database"
import { createWorkspace, findWorkspace } from "../workspace/workspace"
import { filterByAudience } from "./audience-facts"
import { countAudience, isOfAudience } from "./audience-sql"
import type { LiveOutbound } from "./outbound"

withTestDatabase()

const anyRole = fc.constantFrom("visitor", "lead", "user")

// Look-alikes of other types, wildcards, quotes, and letters that another case, accent or collation makes equal.
const oddTexts = [
  ..."undefined null true false True 0 -0 5 5.0 05 0.1 1e21 1e+21 1e-7 21 e e+ e- +2 .5 . - 00 NaN Infinity 0x10".split(
    " ",
  ),
  ..."% _ a_b a%b a\\b \\ ' \" ''; é e\u0301 ß SS ss İ i I ı 😀 \uFFFD a A ab Ab ﬁ fi".split(" "),
  ...["", " ", " 5 ", "-Infinity", "a b", "\n", "\u0001"],
]
const text = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: "grapheme", maxLength: 5 }).filter(isStorable))

const moments = [0, -1, 999, 1_000, 1_700_000_000_000, 1_700_000_000_999, 1_699_999_999_500, 253_402_300_799_000]
const oddNumbers = [
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
const eventName = fc.constantFrom("ordered", "left", "it's 50%_")

const moment = fc.constantFrom(...moments).map((time) => new Date(time))
const person = fc.record({
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
type Drawn = typeof person extends fc.Arbitrary<infer Value> ? Value : never

const people = fc.uniqueArray(person, { maxLength: 5, selector: ({ userId }) => userId ?? Symbol() })

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

const audience: fc.Arbitrary<Audience> = fc.record({
  roles: fc.oneof(fc.constant<Audience["roles"]>(["visitor", "lead", "user"]), fc.uniqueArray(anyRole)),
  match: fc.constantFrom("all", "any"),
  rules: fc.array(rule, { maxLength: 3 }),
})

let workspaceId = ""

beforeAll(async () => {
  const { app_id } = await createWorkspace({})
  workspaceId = (await findWorkspace(app_id))?.id ?? ""
})

describe("an audience in SQL", () => {
  test("is the people whom each rule, asked of one person, lets in", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.array(audience, { minLength: 1, maxLength: 8 }), async (drawn, audiences) => {
        const ids = await store(drawn)
        const users = await read(ids)
        for (const each of audiences) {
          expect({ each, in: await list(ids, each) }).toEqual({ each, in: await askEach(users, each) })
        }
        await forget(ids)
      }),
      { numRuns: 80 },
    )
  })

  test("counts each rule and value for a person who has that value, or nearly", async () => {
    const rules = (["equal", "not_equal", "contains", "greater", "less"] as const).flatMap((is) =>
      [...oddNumbers, ...oddNumbers.map(String), ...oddTexts].map(
        (value): Rule => ({ on: "attribute", name: "plan", is, value }),
      ),
    )
    const values = [...oddNumbers, ...oddTexts, true, false]
    const drawn = fc.sample(person, { numRuns: values.length, seed: 1 })
    const role = "user" as const
    const ids = await store(
      drawn.map((each, index) => ({ ...each, role, userId: null, customAttributes: { plan: values[index] ?? null } })),
    )
    const users = await read(ids)
    for (const each of rules) {
      const only: Audience = { roles: ["user"], match: "all", rules: [each] }
      expect({ each, in: await list(ids, only) }).toEqual({ each, in: await askEach(users, only) })
    }
    await forget(ids)
  })

  test("counts the people of one workspace only", async () => {
    const { app_id } = await createWorkspace({})
    const other = (await findWorkspace(app_id))?.id ?? ""
    const db = await database()
    const data = { workspaceId: other, role: "user" as const, name: "Ada" }
    await db.user.createMany({ data: [0, 1].map(() => ({ id: newId("usr"), ...data })) })
    const rules: Rule[] = [{ on: "attribute", name: "name", is: "equal", value: "Ada" }]
    const named: Audience = { roles: ["user"], match: "all", rules }
    expect(await countAudience({ workspaceId: other, audience: named })).toBe(2)
    expect(await countAudience({ workspaceId, audience: named })).toBe(0)
  })
})

/** Stores the people, of whom some share a browser, and what they did; answers their ids. */
async function store(drawn: Drawn[]): Promise<string[]> {
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

async function forget(ids: string[]): Promise<void> {
  const db = await database()
  await db.user.deleteMany({ where: { id: { in: ids } } })
}

async function list(ids: string[], each: Audience): Promise<string[]> {
  const db = await database()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT person.id FROM "User" AS person WHERE person.id = ANY(${ids}::text[]) AND ${isOfAudience(each)} ORDER BY 1`
  return rows.map(({ id }) => id)
}

async function read(ids: string[]): Promise<User[]> {
  const db = await database()
  return db.user.findMany({ where: { id: { in: ids } }, select: userSelect, orderBy: { id: "asc" } })
}

async function askEach(users: User[], each: Audience): Promise<string[]> {
  const db = await database()
  const outbound = { audience: each } as LiveOutbound // All that is looked at.
  const found: string[] = []
  for (const user of users) {
    const [isIn] = await filterByAudience(db, { user, outbounds: [outbound], url: null })
    if (isIn) found.push(user.id)
  }
  return found
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair; requests with them are refused. */
function isStorable(value: string): boolean {
  return !value.includes("\u0000") && !/\p{Cs}/u.test(value)
}
