import { expect, test } from "vitest"
import { methods } from "../marks/known-names"
import { findEntries, referenceEntries, referenceRules } from "./entries"
import { mistakes } from "./mistakes"

const entry = (slug: string) => referenceEntries.find((each) => each.slug === slug)

test("every method that is offered has a signature, a text and what it is worth here", () => {
  for (const name of methods) {
    const { signature, text, fidelity } = entry(name) ?? {}
    expect(signature, name).toMatch(new RegExp(`^Intercom\\("${name}".*\\): `))
    expect(text?.length, name).toBeGreaterThan(20)
    expect(fidelity, name).toBeTruthy()
  }
})

test("a text has its paragraphs and parameters, and its calls apart", () => {
  expect(entry("boot")).toMatchObject({
    signature: 'Intercom("boot", settings?: IntercomSettings): void',
    calls: ['Intercom("boot", { app_id: "demo", user_id: "42", email: "ada@example.com", created_at: 1700000000 })'],
  })
  expect(entry("boot")?.text).toMatch(/^Starts the Messenger[^*@]*\n\n`settings`: Without them/)
  expect(entry("user_hash")?.text).toContain("Made\non your server")
  expect(entry("company-monthly_spend")?.signature).toBe("monthly_spend: number")
  expect(entry("theme_mode")?.kind).toBe("messenger")
})

test("each has one address, and each mistake is about one of them", () => {
  const slugs = referenceEntries.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(Object.keys(mistakes).filter((name) => !slugs.includes(name))).toEqual([])
})

test("it is searched by name, kind and what it says", () => {
  expect(findEntries("trackevent").map(({ slug }) => slug)).toContain("trackEvent")
  expect(findEntries("field company spend").map(({ slug }) => slug)).toEqual(["company-monthly_spend"])
  expect(referenceRules.map(({ title }) => title)).toContain("Calls and the quota of update")
})
