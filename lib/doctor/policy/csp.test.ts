import fc from "fast-check"
import { expect, test } from "vitest"
import { examine } from "../examine"
import type { Region } from "../finding"
import { isCovered } from "./covers"
import { type HostDirective, neededSources, needs } from "./needed-hosts"

const directives = Object.keys(needs) as HostDirective[]

/** The list that Intercom publishes, for one region. */
function published(region: Region): string {
  const lists = directives.map((name) => [name, ...neededSources(name, region).map(({ source }) => source)].join(" "))
  return ["default-src 'self'", "style-src 'unsafe-inline'", ...lists].join("; ")
}

test.each(["us", "eu", "au"] as const)(
  "what Intercom publishes is enough in %s, less any one source is not",
  (region) => {
    const rules = (text: string) => examine(text, { region }).findings.map(({ rule }) => rule)
    expect(rules(published(region))).toEqual(["csp-inline-snippet"])
    for (const name of directives) {
      for (const { source } of neededSources(name, region)) {
        const directive = new RegExp(`; ${name} [^;]*`)
        const text = published(region).replace(directive, (list) => list.replace(` ${source}`, ""))
        expect(rules(text), `${name} ${source}`).toContain(`csp-${name}`)
      }
    }
  },
)

test("what is to be written instead leaves nothing to find", () => {
  for (const { rule, replacement = "" } of examine("default-src 'none'").findings) {
    const [, ...rest] = replacement.split(" ")
    const again = examine(`default-src 'none'; ${replacement}`).findings.map((finding) => finding.rule)
    expect([rule, rest.length > 0, again.includes(rule)]).toEqual([rule, true, false])
  }
})

test("a policy for another region is said to be one", () => {
  const { findings } = examine(published("us"), { region: "eu" })
  const finding = findings.find(({ rule }) => rule === "csp-connect-src")
  expect(finding?.severity).toBe("error")
  expect(finding?.reason).toContain("It allows the servers of the US instead.")
  expect(finding?.replacement).toContain("wss://nexus-europe-websocket.intercom.io")
})

test("what only a part of the Messenger needs is a warning, and in a report-only policy a note", () => {
  const severities = (text: string) => examine(text).findings.map(({ rule, severity }) => [rule, severity])
  expect(severities("img-src 'self'")).toEqual([["csp-img-src", "warning"]])
  expect(severities("Content-Security-Policy-Report-Only: img-src 'self'")).toEqual([
    ["csp-report-only", "note"],
    ["csp-img-src", "note"],
  ])
})

test("each of several policies holds", () => {
  const both = "Content-Security-Policy: img-src * data: blob:, font-src 'self'"
  expect(examine(both).findings.map(({ rule }) => rule)).toEqual(["csp-font-src"])
  const headers =
    "Content-Security-Policy: img-src 'self'\nX-Frame-Options: DENY\nContent-Security-Policy: font-src 'self'"
  expect(examine(headers).findings.map(({ rule }) => rule)).toEqual(["csp-img-src", "csp-font-src"])
})

test("a policy that is folded over lines, as people write it, is one", () => {
  const text =
    "Content-Security-Policy:\n  img-src 'self';\n  font-src\n    https://js.intercomcdn.com\n    https://fonts.intercomcdn.com"
  expect(examine(text).findings.map(({ rule }) => rule)).toEqual(["csp-img-src"])
})

const host = "https://api-iam.intercom.io"

test.each([
  [host, ["*"], true],
  [host, ["https:"], true],
  [host, ["http:"], true],
  [host, ["*.intercom.io"], true],
  [host, ["API-IAM.Intercom.io"], true],
  [host, ["http://api-iam.intercom.io"], true],
  [host, [`${host}:443`], true],
  [host, [`${host}:*`], true],
  [host, [`${host}:8443`], false],
  [host, [`${host}/messenger/`], false],
  [host, [`${host}/`], true],
  [host, ["intercom.io"], false],
  [host, ["*.api-iam.intercom.io"], false],
  [host, ["https://evilintercom.io"], false],
  [host, ["'self'"], false],
  [host, ["wss:"], false],
  ["wss://nexus-websocket-a.intercom.io", ["https://*.intercom.io"], false],
  ["wss://nexus-websocket-a.intercom.io", ["*.intercom.io"], false],
  ["wss://nexus-websocket-a.intercom.io", ["ws://*.intercom.io"], true],
  ["https://*.intercom-messenger.com", ["https://*.intercom-messenger.com"], true],
  ["https://*.intercom-messenger.com", ["https://a.intercom-messenger.com"], false],
  ["https://widget.intercom.io", ["https://widget.intercom.io/widget/ab12cd34"], true],
  ["https://widget.intercom.io", ["https://widget.intercom.io/other/"], false],
  ["data:", ["*"], false],
  ["data:", ["DATA:"], true],
])("whether %s is let pass by %s: %s", (needed, listed, is) => {
  expect(isCovered(needed, listed)).toBe(is)
})

test("more sources never hold back more", () => {
  const source = fc.constantFrom(
    "*",
    "https:",
    "'self'",
    "*.intercom.io",
    host,
    "wss:",
    "data:",
    "https://*.intercomcdn.com",
  )
  fc.assert(
    fc.property(fc.array(source), fc.array(source), fc.constantFrom(...directives), (few, more, name) => {
      for (const { source } of neededSources(name, "us")) {
        if (isCovered(source, few)) expect(isCovered(source, [...few, ...more])).toBe(true)
      }
    }),
  )
})

test("20 kB of policy are quick", () => {
  const text = `connect-src ${Array.from({ length: 900 }, (_, index) => `https://host-${index}.example`).join(" ")}`
  expect(text.length).toBeGreaterThan(20_000)
  const began = performance.now()
  examine(text)
  expect(performance.now() - began).toBeLessThan(200)
})
