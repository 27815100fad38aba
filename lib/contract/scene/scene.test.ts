import { describe, expect, test } from "vitest"
import { limits } from "../limits"
import { countScene, describeCounts } from "./counts"
import { sceneSchema } from "./scene"
import { writeScene } from "./write-scene"

/** What is wrong with a scene, as "path: message". */
function problemOf(given: unknown): string {
  const [issue] = sceneSchema.safeParse(given).error?.issues ?? []
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "nothing"
}

const text = [{ type: "paragraph", text: "Hello" }]
const ada = { user_id: "1", email: "Ada@Example.com", name: "Ada", custom_attributes: { plan: "pro", age: 36 } }
const small = {
  version: 1,
  companies: [{ company_id: "acme", name: "Acme" }],
  people: [{ ...ada, companies: ["acme"], events: [{ name: "invited", metadata: { b: 1, a: 2 } }] }],
  outbounds: [{ number: 7, kind: "chat", name: "Hi", blocks: text }],
  articles: [{ number: 9, title: "How", collection: "All", blocks: text }],
}

test("a scene that is written and read is written the same, however its keys and lists were ordered", () => {
  const written = writeScene(sceneSchema.parse(small))
  expect(writeScene(sceneSchema.parse(JSON.parse(written)))).toBe(written)
  const turned = { ...small, people: [...small.people, { user_id: "2" }].reverse() }
  const { articles, ...rest } = small
  const other = { articles, ...rest, people: [...small.people, { user_id: "2" }] }
  expect(writeScene(sceneSchema.parse(turned))).toBe(writeScene(sceneSchema.parse(other)))
  expect(written).toContain('"email": "ada@example.com"')
  expect(written.startsWith('{\n  "version": 1,\n')).toBe(true)
})

test("it says in words what it brings", () => {
  expect(describeCounts(countScene(sceneSchema.parse(small)))).toBe(
    "1 person, 1 company, 1 event, 1 message and 1 article",
  )
  expect(describeCounts(countScene(sceneSchema.parse({ version: 1, people: [ada, { user_id: "2" }] })))).toBe(
    "2 people",
  )
  expect(describeCounts(countScene(sceneSchema.parse({ version: 1 })))).toBe("settings only")
})

describe("what is wrong is said with its place", () => {
  const cases: [name: string, given: unknown, problem: string | RegExp][] = [
    [
      "a newer version",
      { ...small, version: 2, people: "?" },
      /^version: was made by a newer version .* update this one/,
    ],
    ["no version", { people: [] }, /^version: /],
    ["no object", [small], /^version: |^: /],
    ["null", null, /^: /],
    ["an unknown key", { ...small, persons: [] }, "persons: is no part of a scene; take it out"],
    [
      "an unknown key deep inside",
      { ...small, outbounds: [{ ...small.outbounds[0], blocks: [{ ...text[0], html: "<b>" }] }] },
      "outbounds.0.blocks.0.html: is no part of a scene; take it out",
    ],
    [
      "what is like a secret of the workspace",
      { version: 1, settings: { secret: "x" } },
      "settings.secret: is no part of a scene; take it out",
    ],
    ["a wrong type", { version: 1, people: [{ ...ada, name: 7 }] }, /^people\.0\.name: .*expected string/],
    [
      "an object as an attribute",
      { version: 1, people: [{ ...ada, custom_attributes: { a: {} } }] },
      /^people\.0\.custom_attributes\.a: must be/,
    ],
    ["nobody", { version: 1, people: [{ name: "Ada" }] }, "people.0.user_id: or email must say who the user is"],
    ["a lead with an id", { version: 1, people: [{ ...ada, role: "lead" }] }, /^people\.0\.user_id: must be left out/],
    [
      "two people with one id",
      { version: 1, people: [ada, { user_id: "1" }] },
      /^people\.1\.user_id: is the same as that of people\.0/,
    ],
    [
      "two users of one email alone",
      { version: 1, people: [{ email: "a@b.c" }, { email: "A@b.c" }] },
      /^people\.1\.email: is the same/,
    ],
    [
      "two messages with one number",
      { version: 1, outbounds: [small.outbounds[0], small.outbounds[0]] },
      /^outbounds\.1\.number: is the same/,
    ],
    [
      "a company that is not there",
      { version: 1, people: [{ ...ada, companies: ["acme"] }] },
      'people.0.companies.0: names "acme", which is not in companies',
    ],
    [
      "an author who is not there",
      { version: 1, outbounds: [{ ...small.outbounds[0], author: "m@b.c" }] },
      /^outbounds\.0\.author: names "m@b\.c"/,
    ],
    [
      "a message that says nothing",
      { version: 1, outbounds: [{ number: 1, kind: "chat", name: "Hi" }] },
      "outbounds.0.blocks: must hold the message",
    ],
    [
      "a tour without steps",
      { version: 1, outbounds: [{ number: 1, kind: "tour", name: "Hi", content: {} }] },
      /^outbounds\.0\.content\.steps: /,
    ],
    [
      "a link that runs",
      {
        version: 1,
        articles: [{ ...small.articles[0], blocks: [{ type: "link", text: "x", url: "javascript:alert(1)" }] }],
      },
      /^articles\.0\.blocks\.0\.url: must start with/,
    ],
    [
      "no moment",
      { version: 1, people: [{ ...ada, first_seen_at: "yesterday" }] },
      /^people\.0\.first_seen_at: must be a moment/,
    ],
    [
      "more people than a scene holds",
      { version: 1, people: Array.from({ length: limits.scenePeople + 1 }, (_, id) => ({ user_id: String(id) })) },
      `people: must have at most ${limits.scenePeople}`,
    ],
    [
      "more events together",
      {
        version: 1,
        people: ["1", "2"].map((user_id) => ({
          user_id,
          events: Array.from({ length: limits.sceneEvents - 1 }, () => ({ name: "a" })),
        })),
      },
      `people: must have at most ${limits.sceneEvents} events together`,
    ],
  ]

  test.each(cases)("%s", (_, given, problem) => {
    if (typeof problem === "string") expect(problemOf(given)).toBe(problem)
    else expect(problemOf(given)).toMatch(problem)
  })
})
