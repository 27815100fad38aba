// Whatever a scene holds: brought into a workspace and written out, it is what it was.
import fc from "fast-check"
import { expect, test } from "vitest"
import { newWorkspace } from "@/app/api/_testing/reading"
import { bringIn, exported } from "@/app/api/_testing/scenes"
import { sceneSchema } from "@/lib/contract/scene/scene"
import { writeScene } from "@/lib/contract/scene/write-scene"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text))
const solid = words.map((text) => `x${text}x`)
const key = fc.stringMatching(/^[a-z][a-z_ ]{0,12}[a-z]$/)
const moments = fc
  .date({ min: new Date("1971-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString())
const numbers = fc.oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }))
const scalars = fc.oneof(words, numbers, fc.boolean())
const custom = fc.dictionary(key, scalars, { maxKeys: 4, noNullPrototype: true })
const blocks = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant("paragraph"), text: words }),
    fc.record({ type: fc.constant("list"), items: fc.array(words, { maxLength: 3 }) }),
    fc.record({ type: fc.constant("button"), text: words, url: fc.webUrl() }),
  ),
  { minLength: 1, maxLength: 3 },
)
const optional = { requiredKeys: [] as [] }

const times = fc.record(
  { first_seen_at: moments, updated_at: moments, signed_up_at: moments, last_request_at: moments },
  optional,
)
const events = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.constantFrom("invited-friend", "opened"),
    metadata: fc.dictionary(
      key,
      fc.oneof(scalars, fc.constant(null), fc.record({ amount: fc.nat(), currency: fc.constant("eur") })),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
    created_at: moments,
    stored_at: moments,
  }),
  { selector: ({ id }) => id, maxLength: 3 },
)

function peopleOf(companies: string[]) {
  const about = fc.record({
    name: words,
    custom_attributes: custom,
    companies: fc.subarray(companies),
    events,
    session_count: fc.nat(50),
    unsubscribed_from_emails: fc.boolean(),
  })
  const who = fc.oneof(
    fc.record({ user_id: solid }),
    fc.record({ user_id: solid, email: fc.constant("same@example.com"), email_standing: fc.constant("proven") }),
    fc.record({ role: fc.constant("lead"), email: fc.constant("same@example.com") }),
  )
  return fc.uniqueArray(
    fc.tuple(who, about, times).map(([who, about, times]) => ({ ...times, ...about, ...who })),
    { selector: (person) => ("user_id" in person ? person.user_id : JSON.stringify(person)), maxLength: 4 },
  )
}

const outboundKinds = fc.oneof(
  fc.record({ kind: fc.constantFrom("chat", "post"), blocks, content: fc.constant({}) }),
  fc.record({
    kind: fc.constant("banner"),
    content: fc.record({ position: fc.constantFrom("top", "bottom"), blocks }),
  }),
  fc.record({ kind: fc.constant("tooltip"), content: fc.record({ selector: solid, blocks }) }),
  fc.record({
    kind: fc.constant("tour"),
    content: fc.record({
      steps: fc.array(fc.record({ selector: fc.option(solid), title: words, blocks }), { minLength: 1, maxLength: 2 }),
    }),
  }),
  fc.record({
    kind: fc.constant("survey"),
    content: fc.record({
      questions: fc.tuple(
        fc.record({
          type: fc.constant("rating"),
          key: fc.constant("one"),
          text: words,
          max: fc.integer({ min: 2, max: 10 }),
        }),
        fc.record({ type: fc.constant("text"), key: fc.constant("two"), text: words }),
      ),
      thanks: words,
    }),
  }),
  fc.record({ kind: fc.constant("news"), content: fc.record({ title: words, blocks }), trigger: fc.constant(null) }),
)

const outbounds = fc.uniqueArray(
  fc
    .tuple(
      outboundKinds,
      fc.record({
        number: fc.integer({ min: 1, max: 999_999_999 }),
        name: solid,
        state: fc.constantFrom("draft", "live", "stopped"),
        delivery_style: fc.constantFrom("badge", "snippet", "full"),
        author: fc.constant("maya@example.com"),
        audience: fc.record({
          roles: fc.subarray(["visitor", "lead", "user"]),
          match: fc.constantFrom("all", "any"),
          rules: fc.array(
            fc.oneof(
              fc.record({
                on: fc.constant("attribute"),
                name: key,
                is: fc.constantFrom("equal", "greater"),
                value: scalars,
              }),
              fc.record({ on: fc.constant("event"), name: key, is: fc.constantFrom("done", "not_done") }),
            ),
            { maxLength: 2 },
          ),
        }),
        created_at: moments,
        updated_at: moments,
      }),
    )
    .map(([kind, about]) => ({ ...about, ...kind })),
  { selector: ({ number }) => number, maxLength: 3 },
)

const scenes = fc
  .uniqueArray(
    fc.record({
      company_id: words,
      name: words,
      size: fc.nat(),
      custom_attributes: custom,
      first_seen_at: moments,
      updated_at: moments,
    }),
    {
      selector: ({ company_id }) => company_id,
      maxLength: 3,
    },
  )
  .chain((companies) =>
    fc.record({
      version: fc.constant(1),
      settings: fc.record({ greeting: words, theme_mode: fc.constantFrom("light", "dark", "system") }),
      team: fc.constant([{ name: "Maya", email: "maya@example.com", job_title: "Support" }]),
      companies: fc.constant(companies),
      people: peopleOf(companies.map(({ company_id }) => company_id)),
      outbounds,
      articles: fc.uniqueArray(
        fc.record({
          number: fc.integer({ min: 1, max: 999_999_999 }),
          title: solid,
          summary: words,
          collection: solid,
          blocks,
          is_published: fc.boolean(),
          created_at: moments,
          updated_at: moments,
        }),
        { selector: ({ number }) => number, maxLength: 2 },
      ),
    }),
  )

test("a scene comes back as it went in, and as the same bytes from then on", async () => {
  const [one, other] = [await newWorkspace(), await newWorkspace()]
  const property = fc.asyncProperty(scenes, async (given) => {
    const answer = await bringIn(one, given, { mode: "replace" })
    expect(answer).toMatchObject({ status: 200 })
    const first = await exported(one)
    await bringIn(other, first, { mode: "replace" })
    expect(await exported(other)).toBe(first)
    // What the scene said, it says still; what it left out, such as names that are used, is there besides.
    expect(JSON.parse(first)).toMatchObject(saidBy(given))
    expect((await bringIn(other, given)).status).toBe(200)
    expect(await exported(other)).toBe(first)
  })
  await fc.assert(property, { numRuns: 8, endOnFailure: true })
})

/** As the canonical text has it, without lists whose order the moment of bringing in decides. */
function saidBy(given: unknown) {
  const { people, attributes, event_names, ...rest } = JSON.parse(writeScene(sceneSchema.parse(given)))
  const isComplete = people.every(({ first_seen_at }: { first_seen_at?: string }) => first_seen_at !== undefined)
  return isComplete ? { ...rest, people } : rest
}
