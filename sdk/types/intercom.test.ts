// @vitest-environment happy-dom
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { commands } from "../calls/commands"
import { declarations, problemsOf } from "../testing/compile"

test("calls as pages and client libraries write them are accepted, mistakes are not", () => {
  const code = `
    window.intercomSettings = { app_id: "demo", user_id: 42, plan: "pro", company: { id: 6, name: "Acme", seats: 3 } }
    Intercom("boot")
    Intercom("boot", { app_id: "demo", email: "ada@example.com", created_at: 1234567890, hide_default_launcher: true })
    Intercom("update")
    Intercom("update", { theme_mode: "dark", signed_up: true, companies: [{ company_id: "6", name: "Acme" }] })
    Intercom("trackEvent", "invited-friend")
    Intercom("trackEvent", "order", { code: "A", price: { amount: 1, currency: "eur" }, ordered_date: 1392036272 })
    Intercom("shutdown")
    Intercom("onUnreadCountChange", (unreadCount) => unreadCount.toFixed())
    Intercom("onUserEmailSupplied", undefined)
    Intercom("showArticle", 123); Intercom("showConversation", "abc"); Intercom("showNewMessage", "Hello")
    window.Intercom("reattach_activator")
    const visitor: string | undefined = Intercom("getVisitorId")
    const isBooted: boolean | undefined = window.Intercom.booted
    // @ts-expect-error
    Intercom("nope")
    // @ts-expect-error
    Intercom("trackEvent")
    // @ts-expect-error
    Intercom("update", { theme_mode: "blue" })
    // @ts-expect-error
    Intercom("boot", { company: { id: 6 } })
    // @ts-expect-error
    Intercom("showSpace", "attic")
    // @ts-expect-error
    Intercom("hideNotifications", "yes")
  `
  expect(problemsOf(code)).toEqual([])
}, 30_000)

test("the declarations name exactly the methods there are", () => {
  const declared = [...readFileSync(declarations, "utf8").matchAll(/\(method: "(\w+)"/g)].map(([, name]) => name)
  // These two are other people's mistakes: accepted, not offered.
  const offered = Object.keys(commands).filter((name) => name !== "hideMessages" && name !== "onActivatorclick")
  expect(declared.sort()).toEqual(offered.sort())
})
