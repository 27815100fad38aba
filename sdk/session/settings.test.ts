// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { openPage, settle, withPages } from "../testing/page"

withPages()

const steering: [string, unknown][] = [
  ["api_base", "https://api-iam.eu.intercom.io"],
  ["custom_launcher_selector", "#help"],
  ["alignment", "left"],
  ["horizontal_padding", 40],
  ["vertical_padding", "40"],
  ["z_index", -1],
  ["hide_default_launcher", true],
  ["hide_notifications", true],
  ["theme_mode", "dark"],
  ["session_duration", 60_000],
  ["action_color", "#112233"],
  ["background_color", "#112233"],
  ["link_color", "#112233"],
  ["messenger_style_id", 7],
  ["installation_type", "gtm"],
  ["widget", { activator: "#help" }],
  ["region", "eu"],
  ["widgetUrl", "https://widget.example/widget.js"],
  ["page_title", "Checkout"],
  ["auth_tokens", { security_token: "secret-token" }],
]

test.each(steering)("%s steers the Messenger and never reaches the person", async (key, value) => {
  const { server, intercom } = openPage()
  Reflect.set(window, "intercomSettings", { [key]: value })
  intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  intercom("boot", { app_id: "demo", user_id: "1", [key]: value })
  await settle()
  intercom("update", { [key]: value, plan: "pro" })
  await settle()
  expect(server.sentTo("ping").map(({ body }) => body.user)).toEqual([
    { user_id: "1" },
    { user_id: "1" },
    { plan: "pro" },
  ])
})

test("the App ID says which workspace, and is no attribute of the person", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo", plan: "pro" })
  await settle()
  expect(server.sentTo("ping")[0]?.body).toMatchObject({ app_id: "demo" })
  expect(server.sentTo("ping")[0]?.body.user).toEqual({ plan: "pro" })
})

test("auth_tokens stay on the page, whichever way they are given", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo", user_id: "1", auth_tokens: { security_token: "secret-token" } })
  await settle()
  intercom("update", { auth_tokens: { security_token: "secret-token" }, plan: "pro" })
  intercom("setAuthTokens", { security_token: "secret-token" })
  intercom("trackEvent", "paid")
  await settle()
  const sent = JSON.stringify(server.requests.map(({ path, body, headers }) => [path, body, [...headers]]))
  expect(sent).toContain("paid")
  expect(sent).not.toContain("secret-token")
})

test("a token for Salesforce stays on the page, whichever way it is given", async () => {
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo", user_id: "1", salesforce_identity_token: "secret-token" })
  await settle()
  intercom("update", { salesforce_identity_token: "secret-token", plan: "pro" })
  await settle()
  const sent = JSON.stringify(server.requests.map(({ body }) => body))
  expect(sent).toContain("pro")
  expect(sent).not.toContain("secret-token")
})

test("page_title is the title of the page view, else it is the document's", async () => {
  document.title = "Shop"
  const { server, intercom } = openPage()
  intercom("boot", { app_id: "demo" })
  await settle()
  intercom("update", { page_title: "Checkout" })
  await settle()
  intercom("update", { page_title: 7 })
  await settle()
  const titles = server.sentTo("ping").map(({ body }) => body.page)
  expect(titles).toMatchObject([{ title: "Shop" }, { title: "Checkout" }, { title: "Shop" }])
})

test.each([
  ["appId", "demo", "It is called app_id."],
  ["updateOnRouterChange", true, "It is an option of a client library."],
  ["custom_attributes", { seats: 3 }, "Put them at the top level, beside email."],
])("%s is left out with a note, at boot and later, and the rest is kept", async (key, value, advice) => {
  const { server, intercom, effects, messenger } = openPage()
  const note = `${key} was left out. ${advice}`
  intercom("boot", { app_id: "demo", [key]: value, plan: "pro" })
  await settle()
  intercom("update", { [key]: value, seats: 3 })
  await settle()
  expect(server.sentTo("ping").map(({ body }) => body.user)).toEqual([{ plan: "pro" }, { seats: 3 }])
  expect(messenger.store.getState().settings).not.toHaveProperty(key)
  expect(vi.mocked(console.warn).mock.calls).toEqual([[`[Intercom] ${note}`], [`[Intercom] ${note}`]])
  expect(effects.filter(({ kind }) => kind === "warned")).toMatchObject([{ message: note }, { message: note }])
})

test("without settings of its own a boot takes the page's, person and all, and leaves the page's object alone", async () => {
  const given = { app_id: "demo", email: "ada@example.com", theme_mode: "dark", appId: "demo" }
  Reflect.set(window, "intercomSettings", given)
  const { server, intercom } = openPage()
  intercom("boot")
  await settle()
  expect(server.sentTo("ping")[0]?.body.user).toEqual({ email: "ada@example.com" })
  expect(given).toEqual({ app_id: "demo", email: "ada@example.com", theme_mode: "dark", appId: "demo" })
})

test("a value too large for any request is left out, and the rest of it and of later calls is stored", async () => {
  const { server, intercom } = openPage()
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
  intercom("boot", { app_id: "demo", user_id: "1" })
  await settle()
  intercom("update", { story: "x".repeat(1_000_000), plan: "pro" })
  await settle()
  intercom("update", { seats: 3 })
  await settle()
  expect(server.sentTo("ping").map(({ body }) => body.user)).toEqual([{ user_id: "1" }, { plan: "pro" }, { seats: 3 }])
  expect(warn).toHaveBeenCalledWith("[Intercom] story was left out. It is larger than 16 kB.")
})

test("text that cannot be stored, and nesting without end, take nothing else down", async () => {
  const { server, intercom } = openPage()
  const deep = Array.from({ length: 100 }).reduce<object>((inner) => ({ inner }), {})
  intercom("boot", { app_id: "demo", user_id: "1", "a\u0000": "\ud800 \udc00 😀", deep })
  await settle()
  const [ping] = server.sentTo("ping")
  expect(ping?.body.user).toMatchObject({ user_id: "1", "a\ufffd": "\ufffd \ufffd 😀" })
  expect(JSON.stringify(ping?.body.user).length).toBeLessThan(300)
})

test("a workspace's data connector is given the token of its name, and each once", async () => {
  const { server, intercom } = openPage()
  server.workspace = { data_connector: "orders" }
  intercom("boot", { app_id: "demo", user_id: "1", auth_tokens: { orders: "first", billing: "other" } })
  await settle()
  intercom("update", { plan: "pro" })
  intercom("setAuthTokens", { orders: "first" })
  await settle()
  intercom("setAuthTokens", { orders: "second", billing: "another" })
  await settle()
  expect(server.sentTo("connector").map(({ body }) => body.token)).toEqual(["first", "second"])
  const sent = JSON.stringify(server.requests.map(({ path, body }) => [path, path === "connector" || body]))
  expect(sent).not.toMatch(/first|second|other/)
})
