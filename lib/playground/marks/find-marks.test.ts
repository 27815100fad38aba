import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import entries from "@/generated/example-entries.json" with { type: "json" }
import { loadExample } from "../project/examples"
import { findMarks } from "./find-marks"
import { isMethod, methods, settingKeys } from "./known-names"
import type { Mark } from "./mark"

/** The script with a mark's fix applied. */
function fixed(script: string, mark: Mark | undefined): string {
  if (!mark?.fix) throw new Error("no fix")
  return [...mark.fix.edits]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), script)
}

function marked(script: string) {
  return (findMarks(script) ?? []).map(({ start, end }) => script.slice(start, end))
}

test.each([
  ['Intercom("trackEvnt", "a")', 'Intercom("trackEvent", "a")'],
  ['window.Intercom("Boot")', 'window.Intercom("boot")'],
  ["function f() { Intercom('show_space', 'home') }", "function f() { Intercom('showSpace', 'home') }"],
  ['Intercom("boot", { userId: "1" })', 'Intercom("boot", { user_id: "1" })'],
  ['Intercom("boot", { userId })', 'Intercom("boot", { user_id: userId })'],
  ['Intercom("update", { "hideDefaultLauncher": true })', 'Intercom("update", { hide_default_launcher: true })'],
  ["window.intercomSettings = { appId: 'demo' }", "window.intercomSettings = { app_id: 'demo' }"],
  ['Intercom("boot", { company: { companyId: 1 } })', 'Intercom("boot", { company: { company_id: 1 } })'],
  [
    'Intercom("trackEvent", "a", { tags: ["b"], c: 1 })',
    'Intercom("trackEvent", "a", { tags: ["b"].join(", "), c: 1 })',
  ],
  ['Intercom("trackEvent", "a", { b: { c: 1 }, d: 1 })', 'Intercom("trackEvent", "a", { d: 1 })'],
  ['Intercom("trackEvent", "a", { d: 1, b: () => 1 })', 'Intercom("trackEvent", "a", { d: 1 })'],
  ['Intercom("trackEvent", "a", { b: 1, B: 2 })', 'Intercom("trackEvent", "a", { b: 1 })'],
  ['Intercom("trackEvent", "a", { "b.c": 1 })', 'Intercom("trackEvent", "a", {  })'],
  [
    'Intercom("trackEvent", "a", { price: { amount: 49.9, currency: "eur" } })',
    'Intercom("trackEvent", "a", { price: { amount: 4990, currency: "eur" } })',
  ],
  [
    'Intercom("update", { plan: "pro" })\nIntercom("boot")\nrun()',
    'Intercom("boot")\nIntercom("update", { plan: "pro" })\nrun()',
  ],
])("%s is marked once, and its fix leaves nothing to mark", (script, expected) => {
  const marks = findMarks(script) ?? []
  expect(marks).toHaveLength(1)
  expect(fixed(script, marks[0])).toBe(expected)
  expect(findMarks(expected)).toEqual([])
})

test.each([
  'Intercom("trackEvent", "a", { price: { amount: 4990, currency: "eur" }, link: { url: "https://a.b", value: "c" } })',
  'Intercom("trackEvent", "a", { ...more, [name]: 1, at: new Date(), other })',
  'Intercom("boot", { user_id: "1", favouriteColour: "red", seats: 3 })',
  'Intercom("boot")\nIntercom("update")',
  'Intercom("update")',
  'onClick(() => Intercom("update"))\nIntercom("boot")',
  'import Intercom from "@intercom/messenger-js-sdk"\nIntercom({ app_id: "demo", userId: 1 })',
  'const Intercom = fake()\nIntercom("nothing")',
  "Intercom(name, { userId: 1 })",
  'track("trackEvnt")',
  'Intercom("hideMessages")',
])("%s has no mark", (script) => {
  expect(findMarks(script)).toEqual([])
})

test("types and JSX are read as well", () => {
  const script = `type Props = { a: string }
const View = ({ a }: Props) => <button onClick={() => Intercom("shw")}>{a satisfies string}</button>
enum Kind { A }
declare const Intercom: (...args: unknown[]) => void`
  expect(marked(script)).toEqual(['"shw"'])
})

test("what nobody can have meant is marked without a fix", () => {
  expect(findMarks('Intercom("launchRocketToMars")')).toMatchObject([{ message: expect.not.stringContaining("mean") }])
  expect(findMarks('Intercom("launchRocketToMars")')?.[0]?.fix).toBeUndefined()
})

test("a script that does not parse has no answer", () => {
  expect(findMarks('Intercom("boot"')).toBeNull()
})

test("a text that is too long, and keys beyond the twentieth", () => {
  const keys = Array.from({ length: 21 }, (_, index) => `k${index}: 1`).join(", ")
  expect(marked(`Intercom("trackEvent", "a", { ${keys} })`)).toEqual(["k20: 1"])
  expect(marked(`Intercom("trackEvent", "a", { a: "${"x".repeat(256)}" })`)).toHaveLength(1)
})

test("the names are read from the declarations", () => {
  expect(methods).toEqual(expect.arrayContaining(["boot", "reattach_activator", "showSpace"]))
  expect(isMethod("hideMessages")).toBe(true)
  expect([...settingKeys]).toEqual(expect.arrayContaining(["app_id", "user_id", "hide_default_launcher", "company"]))
})

/** Examples that are about a mistake show it as the editor marks it. */
const mistakes: Record<string, string[]> = {
  "misspelt-method": ['"trackEvnt"'],
  "camel-case": ["userId"],
  "update-before-boot": ['Intercom("update", { plan: "pro" })'],
  "dropped-details": [
    'items: ["kettle", "cup"]',
    'address: { city: "Oslo", street: "Storgata" }',
    'price: { amount: 49.9, currency: "eur" }',
  ],
}

test("no example has a mark, but for those that are about one", async () => {
  for (const { slug } of entries) {
    const { script, named } = await loadExample(slug)
    const marks = [script, ...Object.values(named)].flatMap(marked)
    expect([slug, marks]).toEqual([slug, mistakes[slug] ?? []])
  }
})

test("no text makes it fail", () => {
  const piece = fc.constantFrom(
    'Intercom("',
    "boot",
    "trackEvent",
    '"',
    ", ",
    "{ ",
    " }",
    ")",
    "a: ",
    "[",
    "]",
    "\n",
    "`",
    "<",
    "userId",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      findMarks(pieces.join(""))
    }),
  )
})

test("it reads its own file", () => {
  expect(findMarks(readFileSync("lib/playground/marks/find-marks.ts", "utf8"))).toEqual([])
})
