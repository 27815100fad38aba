import { expect, test } from "vitest"
import { referenceEntries } from "../reference/entries"
import { findName } from "./find-name"
import { companyKeys, methods, settingKeys } from "./known-names"

/** Of what stands where the bar is. */
function slugAt(script: string): string | null {
  return findName(script.replace("|", ""), script.indexOf("|"))?.slug ?? null
}

test.each([
  ['Intercom("track|Event", "bought")', "trackEvent"],
  ['window.Intercom("boot", { user_|id: "1" })', "user_id"],
  ["window.intercomSettings = { hide_default_|launcher: true }", "hide_default_launcher"],
  ['Intercom("update", { company: { na|me: "Acme" } })', "company-name"],
  ['Intercom("update", { na|me: "Ada" })', "name"],
  ['Intercom("update", { "na|me": "Ada" })', "name"],
  ['Intercom("trackEvent", "bought", { na|me: "bread" })', null],
  ['Intercom("boot", { own_|thing: 1 })', null],
  ['Intercom("st|art")', null],
  ['const text = "tr|ackEvent"', null],
  ['const Intercom = () => {}; Intercom("bo|ot")', null],
  ['Intercom("bo|ot"', null],
])("in %s it is %s", (script, slug) => {
  expect(slugAt(script)).toBe(slug)
})

test("what it leads to is there", () => {
  const slugs = [...methods, ...settingKeys, ...Array.from(companyKeys, (name) => `company-${name}`)]
  const pages = new Set(referenceEntries.map(({ slug }) => slug))
  expect(slugs.filter((slug) => !pages.has(slug))).toEqual([])
})
