import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import type { Prisma } from "@/generated/prisma/client"
import type { OutboundKind } from "@/lib/contract/messenger/content"
import type { Audience, Trigger } from "@/lib/contract/messenger/outbound"
import type { Reasons } from "@/lib/contract/playground/reasons"
import { newId } from "../common/id"
import { database } from "../db/database"
import { write } from "../db/write"
import type { User } from "../people/user"
import { audience, type Drawn, eventName, person, read, store } from "../testing/audiences"
import { withTestDatabase } from "../testing/database"
import { createWorkspace, findWorkspace } from "../workspace/workspace"
import { deliverDue } from "./delivery"
import type { Occasion } from "./occasion"
import { forgetLiveOutbounds } from "./outbound"
import { getReasons, listReasons } from "./reasons"

withTestDatabase()

const url = fc.constantFrom("https://shop.example/cart", "https://shop.example/%C3%A9")
const visitor = fc.record({ who: person, url: fc.option(url) })

const anyTrigger: fc.Arbitrary<Trigger | null> = fc.oneof(
  fc.constant<Trigger>({ on: "ping" }),
  eventName.map((name): Trigger => ({ on: "event", event_name: name })),
  fc.constant(null),
)
const ofPage: fc.Arbitrary<Audience> = url.map((value) => ({
  roles: ["visitor", "lead", "user"],
  match: "all",
  rules: [{ on: "page", is: "exact", value }],
}))
const outbound = fc.record({
  kind: fc.constantFrom<OutboundKind>("chat", "banner", "tour", "checklist", "news"),
  state: fc.constantFrom("live", "live", "live", "stopped", "draft"),
  trigger: anyTrigger,
  audience: fc.oneof(
    { weight: 6, arbitrary: audience },
    { weight: 3, arbitrary: ofPage },
    { weight: 1, arbitrary: fc.constant({ of: "a newer shape" }) },
  ),
})

const [anybody] = fc.sample(person, { numRuns: 1, seed: 1 }) as [Drawn]
const everybody: Audience = { roles: ["visitor", "lead", "user"], match: "all", rules: [] }
const toEverybody = { kind: "chat", state: "live", trigger: { on: "ping" }, audience: everybody } as const
const toNobody = { ...toEverybody, audience: { ...everybody, roles: [] } }

let workspaceId = ""

beforeAll(async () => {
  const { app_id } = await createWorkspace({})
  workspaceId = (await findWorkspace(app_id))?.id ?? ""
})

test("what is said to be due is what is delivered, of any messages to anybody", async () => {
  const verdicts = new Set<Reasons["verdict"]>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(visitor, { minLength: 1, maxLength: 3 }),
      fc.array(outbound, { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(eventName, { maxLength: 2 }),
      async (visitors, outbounds, names) => {
        await empty()
        await author(outbounds)
        const users = await meet(visitors)
        for (const [index, user] of users.entries()) {
          for (const occasion of [
            { on: "ping", url: visitors[index]?.url ?? null },
            ...names.map((name) => ({ on: "event" as const, name })),
          ] satisfies Occasion[]) {
            const said = await explainAll(user)
            for (const { verdict } of said) verdicts.add(verdict)
            expect(await deliver(user, occasion)).toEqual(said.filter((each) => isDueWith(each, occasion)).map(idOf))
          }
        }
      },
    ),
    { numRuns: 20, examples: [[[{ who: anybody, url: null }], [toEverybody, toNobody], ["left"]]] },
  )
  // Chance alone need not bring all of them.
  expect(verdicts).toEqual(new Set(["due", "received", "unmatched"]))
})

/** People go first, with the conversations that messages have led to. */
async function empty(): Promise<void> {
  const db = await database()
  await db.user.deleteMany({ where: { workspaceId } })
  await db.outbound.deleteMany({ where: { workspaceId } })
}

async function author(drawn: (typeof outbound extends fc.Arbitrary<infer Value> ? Value : never)[]): Promise<void> {
  const db = await database()
  await db.outbound.createMany({
    data: drawn.map(({ trigger, ...each }, index) => ({
      id: newId("out"),
      workspaceId,
      number: index + 1,
      name: each.kind,
      blocks: [],
      ...each,
      ...(trigger && { trigger }),
      audience: each.audience as Prisma.InputJsonObject, // Undefined is nowhere in it.
    })),
  })
  forgetLiveOutbounds(workspaceId)
}

/** Stores the people with the page that each is on. */
async function meet(visitors: { who: Drawn; url: string | null }[]): Promise<User[]> {
  const db = await database()
  const named = visitors.map(({ who }) => ({ ...who, userId: null }))
  const ids = await store(workspaceId, named)
  await db.pageView.createMany({
    data: visitors.flatMap(({ url: seen }, index) =>
      seen === null
        ? []
        : [{ id: newId("pgv"), workspaceId, userId: ids[index] ?? "", url: seen, title: "", referrer: "" }],
    ),
  })
  const users = await read(ids)
  return ids.flatMap((id) => users.find((user) => user.id === id) ?? [])
}

/** What is said of each message, and of each that is live the same in the list. */
async function explainAll({ id: user }: User): Promise<Reasons[]> {
  const db = await database()
  const rows = await db.outbound.findMany({ where: { workspaceId }, select: { number: true } })
  const said = await Promise.all(rows.map(({ number }) => getReasons({ workspaceId, number: String(number), user })))
  const { data } = await listReasons({ workspaceId, user, limit: 50 })
  const live = said.filter(({ outbound: { state } }) => state === "live")
  const sorted = (reasons: Reasons[]) => [...reasons].sort((a, b) => a.outbound.number - b.outbound.number)
  expect(sorted(data)).toEqual(sorted(live))
  return sorted(said)
}

function isDueWith({ verdict, comes_with: bringer, checks }: Reasons, occasion: Occasion): boolean {
  const isDue = checks.every(({ holds }) => holds)
  expect(verdict === "due").toBe(isDue)
  if (bringer.on === "event") return isDue && occasion.on === "event" && occasion.name === bringer.event_name
  return isDue && bringer.on === occasion.on
}

const idOf = ({ outbound: { id } }: Reasons) => id

async function deliver(user: User, occasion: Occasion): Promise<string[]> {
  const { result } = await write({ workspaceId }, (tx, log) => deliverDue(tx, log, { workspaceId, user, occasion }))
  const numbers = new Map(result.outbounds.map(({ id, number }) => [id, number]))
  return [...numbers.keys()].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
}
