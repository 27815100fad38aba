// A session of the playground as a test of Playwright that runs wherever the package is installed: it serves the page, opens it,
// and expects what was stored. What waits for a press is there as comments, because nothing tells what was pressed.
import type { CallEntry } from "../../timeline/entry"
import { nameOfOrigin } from "../../timeline/origins"
import { expectationsOf } from "./expectations"
import type { Session } from "./session"
import { writeText, writeValue } from "./write-value"

/** Where the test's server, whose site its page is on, has the packages that it carries. */
export const packagesPath = "/packages"

/** What comes later than this, in milliseconds, may come after a test has waited for it. */
const patience = 4_000

/** The text of the test's file. */
export function playwrightTestOf(session: Session): string {
  const lines = [...opening(session), ...expecting(session)].map((line) => `  ${line}\n`)
  return `import { expect, test } from "messenger-playground/playwright"

test("a session of the playground", async ({ page, messenger }) => {
${lines.join("")}})

// The project as a page. The test's server answers what it asks Intercom for.
const html = ${writeText(session.page)}
`
}

/** On the site of the test's server: a browser lets no other page ask one of this machine. */
function opening({ address }: Session): string[] {
  return [
    "const { api_base } = messenger.settings",
    'await page.route(api_base + "/**", (route) => {',
    "  if (!route.request().isNavigationRequest()) return route.fallback()",
    '  return route.fulfill({ contentType: "text/html", body: html })',
    "})",
    `await page.goto(api_base + ${writeValue(address)})`,
  ]
}

function expecting(session: Session): string[] {
  const { calls, began } = session
  const alone = calls.filter((call) => !isPressed(call) && call.at - began < patience)
  const seen = new Set<string>()
  return calls.flatMap((call) => {
    const expected = expectationsOf(call, { ...session, alone }).filter(({ line }) => !seen.has(line) && seen.add(line))
    if (!alone.includes(call) && expected.length > 0) {
      return [`// ${cause(call)}`, ...expected.map(({ line }) => `// ${line}`)]
    }
    return expected.flatMap(({ line, doubt }) => (doubt === null ? line : [`// ${doubt}`, `// ${line}`]))
  })
}

function isPressed({ isAfterPress, place }: CallEntry) {
  return isAfterPress || place?.pane === "console"
}

function cause(call: CallEntry) {
  const event = call.method === "trackEvent" ? call.activities.find(({ type }) => type === "event.tracked") : undefined
  const said = [call.method, ...(event ? [event.data.event_name] : [])].map(writeValue).join(", ")
  const { place } = call
  if (place?.pane === "console") return `do what was entered in the console: Intercom(${said})`
  const where = place ? ` (${nameOfOrigin(place.pane)}:${place.line})` : ""
  return `${isPressed(call) ? "press" : "wait for"} what calls Intercom(${said})${where}`
}
