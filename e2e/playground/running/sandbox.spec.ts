// What a stranger's snippet tries against the page that runs it.
import { expect, test } from "../../fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const attempt = (code: string) => `
try { ${code}; console.log("attempt succeeded") } catch (error) { console.log("attempt refused", error.name) }`

const attacks = {
  "reading the page": "parent.document.title",
  "reading the page's storage": "parent.localStorage.length",
  "leading the tab elsewhere": 'top.location.href = "https://example.com/phish"',
  "reading the frame element that holds its sandbox": 'frameElement.removeAttribute("sandbox")',
} as const

for (const [name, code] of Object.entries(attacks)) {
  test(`${name} is refused`, async ({ page, playground, workspace }) => {
    await playground.open({ script: attempt(code) }, workspace)
    await expect(playground.rows("attempt refused")).toBeVisible()
    expect(new URL(page.url()).pathname).toBe("/")
  })
}

test("the snippet's cookies and storage are virtual and survive a run, never the page's own", async ({
  page,
  playground,
  workspace,
}) => {
  const script = `
localStorage.setItem("seen", String(Number(localStorage.getItem("seen") ?? 0) + 1))
document.cookie = "colour=green; max-age=3600"
console.log("seen", localStorage.seen, document.cookie.includes("colour=green"), document.cookie.includes("playground"))`
  await playground.open({ script }, workspace)
  await expect(playground.rows("seen").last()).toContainText("1")
  await playground.run()
  await expect(playground.rows("seen").last()).toContainText("2")
  await expect(playground.rows("seen").last()).toContainText("truefalse")
  expect(await page.evaluate(() => localStorage.getItem("seen"))).toBeNull()
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(["playground_browser"])
})

test("a frame cannot read the workspace through the page's session", async ({ playground, workspace }) => {
  const script = `
const origins = ["http://localhost:" + location.port, location.origin]
for (const origin of origins) {
  fetch(origin + "/api/playground/workspaces/${workspace.appId}/users", { credentials: "include" })
    .then((response) => console.log("answer", response.status, origin), (error) => console.log("answer refused", error.name, origin))
}`
  await playground.open({ script }, workspace)
  await expect(playground.rows("answer")).toHaveCount(2)
  await expect(playground.rows(/answer 200/)).toHaveCount(0)
})

test.describe("with Monaco", () => {
  test.use({ hasTouch: false })

  test("nothing of an earlier run survives", async ({ playground, workspace }) => {
    await playground.open({ script: 'window.leak = 1\nsetInterval(() => console.log("old timer"), 50)' }, workspace)
    await expect(playground.rows("old timer").first()).toBeVisible()
    await playground.type("script", 'console.log("leak is", typeof window.leak)')
    await expect(playground.rows("leak is")).toContainText("undefined")
    await playground.filter("old timer")
    // Only the rows in sight are in the document; each knows how many there are.
    const count = await playground.rows("old timer").first().getAttribute("aria-setsize")
    await playground.filter("leak is")
    await playground.run()
    await expect(playground.rows("leak is")).toHaveCount(2)
    await playground.filter("old timer")
    await expect(playground.rows("old timer").first()).toHaveAttribute("aria-setsize", count ?? "")
  })
})

/** Gets a channel of its own by claiming to be another document of the frame; `port` is then what the page listens to. */
const capturePort = `
const port = await new Promise((resolve) => {
  const claim = () => parent.postMessage({ type: "messenger-playground:hello", id: crypto.randomUUID() }, "*")
  const timer = setInterval(claim, 200)
  addEventListener("message", ({ ports: [port] }) => {
    if (!port) return
    clearInterval(timer)
    resolve(port)
  })
})`

/** A hundred thousand messages a second, each made by this expression. */
const flood = (message: string) => `
setInterval(() => {
  for (let index = 0; index < 1_000; index++) ${message}
}, 10)`

const floods = {
  "hellos of documents that are none": flood(
    'parent.postMessage({ type: "messenger-playground:hello", id: crypto.randomUUID() }, "*")',
  ),
  "messages from a frame within the frame": `
const inner = document.createElement("iframe")
inner.srcdoc = "<script>setInterval(() => { for (let index = 0; index < 1000; index++) top.postMessage({ type: 'messenger-playground:hello', id: String(index) }, '*') }, 10)</script>"
document.body.append(inner)`,
  "beats over the frame's own channel": capturePort + flood('port.postMessage({ type: "beat" })'),
  "calls over the frame's own channel": `${capturePort}
const call = (index) => ({ type: "call", traceId: crypto.randomUUID(), method: "forged", args: [], position: null, isAutomatic: false, at: Date.now() })
${flood('port.postMessage({ type: "entries", runId: 1, skipped: 0, entries: [call(), call(), call()] })')}`,
  "messages of no kind over the frame's own channel": capturePort + flood("port.postMessage({ index })"),
  "storage that is too large to keep": `${capturePort}
const jar = { cookies: [], localStorage: { large: "x".repeat(900_000) }, sessionStorage: {} }
setInterval(() => { for (let index = 0; index < 100; index++) port.postMessage({ type: "jar", runId: 1, jar }) }, 10)`,
  "one message that is too large": `${capturePort}
port.postMessage({ type: "entries", runId: 1, skipped: 0, entries: Array.from({ length: 100_000 }, () => ({ type: "console" })) })`,
}

for (const [name, script] of Object.entries(floods)) {
  test(`a flood ends with the frame that sends it: ${name}`, async ({ page, playground, workspace }) => {
    await page.addInitScript(() => {
      const Original = MessageChannel
      Object.assign(window, { channels: 0 })
      window.MessageChannel = class extends Original {
        constructor() {
          super()
          Reflect.set(window, "channels", Reflect.get(window, "channels") + 1)
        }
      }
    })
    await playground.open({ html: "<p>hostile</p>", script: 'console.log("quiet")' }, workspace)
    await expect(playground.rows("quiet")).toBeVisible()
    await playground.editor("script").fill(script)
    await expect(playground.rows("more messages than anyone could read")).toBeVisible()
    await expect(page.getByText("The preview is stopped")).toBeVisible()
    await expect(playground.preview.getByText("hostile")).toHaveCount(0)
    expect(await page.evaluate(() => Reflect.get(window, "channels"))).toBeLessThan(20)
    // The page is as it was, and runs the next thing.
    await playground.editor("script").fill('console.log("afterwards")')
    await expect(playground.rows("afterwards")).toBeVisible()
  })
}

test("a frame cannot show a person, a row or a call that the server does not know of", async ({
  playground,
  workspace,
}) => {
  await workspace.boot({ user_id: "42", name: "Grace" })
  const [grace] = await workspace.users()
  const script = `${capturePort}
const traceId = crypto.randomUUID()
const at = Date.now()
const person = ${JSON.stringify({ ...grace, companies: undefined })}
const effects = [
  { kind: "sent", path: "ping", body: {} },
  { kind: "answered", status: 200, duration_ms: 5, body: { user: person } },
  { kind: "person", app_id: "${workspace.appId}", person },
]
const call = { type: "call", traceId, method: "forged", args: [], position: null, isAutomatic: false, at }
for (let runId = 1; runId < 5; runId++) {
  const entries = [call, ...effects.map((effect) => ({ type: "effect", traceId, effect, at }))]
  port.postMessage({ type: "entries", runId, skipped: 0, entries })
  port.postMessage({ type: "activity", runId, type: "event.tracked", trace_id: traceId, data: {} })
}`
  await playground.open({ script: 'console.log("quiet")' }, workspace)
  await expect(playground.rows("quiet")).toBeVisible()
  await playground.editor("script").fill(script)
  const row = playground.calls("forged")
  await expect(row.getByTitle("Said by the page")).toHaveText("answered")
  await row.getByRole("button", { name: "forged, details" }).click()
  await expect(row).toContainText("Nothing was stored.")
  await expect(row.getByTitle("Confirmed by the server")).toHaveCount(0)
  // Who the honest code of the run before booted.
  await expect(playground.currentUser).toContainText("visitor")
  await expect(playground.currentUser).not.toContainText("Grace")
})

test("forged messages from another window change nothing", async ({ page, playground, workspace }) => {
  await playground.open({ script: 'console.log("real")' }, workspace)
  await expect(playground.rows("real")).toBeVisible()
  await page.evaluate(() => {
    for (let index = 0; index < 1_000; index++) {
      postMessage({ type: "messenger-playground:hello", id: String(index) }, "*")
      postMessage({ type: "entries", runId: 1, entries: [], skipped: 9 }, "*")
    }
  })
  await playground.run()
  await expect(playground.rows("real")).toHaveCount(2)
  await expect(playground.rows("left out")).toHaveCount(0)
})

test("the preview document is sandboxed when it is opened directly", async ({ page }) => {
  const response = await page.goto("/preview")
  expect(response?.headers()["content-security-policy"]).toContain("sandbox allow-scripts")
  expect(await page.evaluate(() => window.origin)).toBe("null")
})

test("pages refuse to be framed and carry a strict policy", async ({ page }) => {
  const headers = (await page.goto("/"))?.headers() ?? {}
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'")
  expect(headers["content-security-policy"]).toContain("object-src 'none'")
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
  expect(headers["x-content-type-options"]).toBe("nosniff")
  expect(headers["x-powered-by"]).toBeUndefined()
})

test("storage that the preview lacks is named in the inspector, and cookieStore works on the virtual browser", async ({
  playground,
  workspace,
}) => {
  const script = `
    for (let time = 0; time < 2; time++) {
      try { indexedDB.open("shop") } catch {}
      Promise.resolve().then(() => caches.keys()).catch(() => {})
      navigator.locks.request("shop", () => {}).catch(() => {})
    }
    cookieStore.set("plan", "pro").then(async () => console.log(document.cookie, (await cookieStore.get("plan")).value))
    Intercom("boot", { user_id: "1" })`
  await playground.open({ script }, workspace)
  await expect(playground.calls("boot")).toContainText("stored")
  await expect(playground.rows("indexedDB does not work in the preview")).toHaveCount(1)
  await expect(playground.rows("caches does not work in the preview")).toHaveCount(1)
  await expect(playground.rows("navigator.locks does not work in the preview")).toHaveCount(1)
  await expect(playground.rows(/plan=pro.*pro/)).toHaveCount(1)
})
