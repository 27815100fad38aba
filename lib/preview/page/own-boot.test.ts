import { expect, test } from "vitest"
import { areOwnSettings, bootsByItself, needsSession } from "./own-boot"

const nothing = { html: "", code: "", imports: [] }

test.each([
  { code: 'setTimeout(() => Intercom("boot", { user_id: "1" }), 300)' },
  { code: "client.boot ({})" },
  { html: `<button onclick="Intercom('boot')">Log in</button>` },
  { html: '<button onclick="Intercom(&quot;boot&quot;)">Log in</button>' },
  { imports: ["react", "react-use-intercom"] },
])("%j boots by itself", (page) => {
  expect(bootsByItself({ ...nothing, ...page })).toBe(true)
})

test.each([
  {},
  { code: 'Intercom("trackEvent", "rebooted")' },
  { html: "<p>Put on your boots</p>" },
  { imports: ["react"] },
])("%j does not", (page) => {
  expect(bootsByItself({ ...nothing, ...page })).toBe(false)
})

test("boot, shutdown and callbacks need no session", () => {
  expect(["boot", "shutdown", "onShow", "update", "show"].filter(needsSession)).toEqual(["update", "show"])
})

test("settings are the page’s own once it has replaced or filled them", () => {
  const given: Record<string, unknown> = { app_id: "abc", api_base: "/" }
  expect(areOwnSettings(given, given)).toBe(false)
  expect(areOwnSettings({ app_id: "abc" }, given)).toBe(true)
  given.user_id = "1"
  expect(areOwnSettings(given, given)).toBe(true)
})
