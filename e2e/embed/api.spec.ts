// An embed that the page around it, of another origin, drives by its API.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Embed } from "../pages/embed"

const empty = { title: "Driven", files: { html: "<h1>Before</h1>", css: "", script: "" } }

type Host = Window & {
  embed: import("@/lib/embed/host/embed").Embed
  calls: unknown[]
  heard: unknown[]
  follow(call: { method: string; args: unknown[] }): void
  unwatch(): void
}

/** Posts to the embed as any script could, and answers the first message that has this id. */
function post(page: Page, message: unknown, id = "raw"): Promise<unknown> {
  return page.evaluate(
    ([sent, wanted]) =>
      new Promise((resolve) => {
        addEventListener("message", ({ data }) => data?.id === wanted && resolve(data.outcome))
        document.querySelector("iframe")?.contentWindow?.postMessage(sent, "*")
      }),
    [message, id] as const,
  )
}

test("a page of another origin drives an embed by its API", async ({ page, request, site, baseURL }) => {
  const path = await Embed.save(request, empty)
  const html = `<!doctype html><title>Docs</title><iframe width="900" height="400" src="${baseURL}${path}"></iframe>
    <script type="module">
      import { connectEmbed } from "${baseURL}/embed.js"
      window.calls = []
      window.embed = connectEmbed(document.querySelector("iframe"))
      await window.embed.ready
      document.title = "Connected"
    </script>`
  await page.goto(site.put("/", html))
  await expect(page).toHaveTitle("Connected")
  const embed = new Embed(page.frameLocator("iframe"))
  expect(await page.evaluate(() => (window as unknown as Host).embed.get())).toEqual({
    files: expect.objectContaining({ ...empty.files, named: {} }),
    isEdited: false,
    phase: "stopped",
  })
  await page.evaluate(async () => {
    const { embed, calls } = window as unknown as Host
    await embed.watch((call) => calls.push([call.method, ...call.args]))
    await embed.set({ css: undefined })
    await embed.set({ html: "<h1>After</h1>", script: 'Intercom("trackEvent", "seen", { n: 1, f() {} })' })
    await embed.run()
  })
  await expect(embed.result.getByRole("heading", { name: "After" })).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => (window as unknown as Host).calls))
    .toContainEqual(["trackEvent", "seen", { n: 1, f: "ƒ f" }])
  const stopped = await page.evaluate(() => (window as unknown as Host).embed.stop())
  expect(stopped).toMatchObject({ isEdited: true, phase: "stopped" })
  await expect(embed.root.getByRole("tabpanel")).toContainText('Intercom("trackEvent", "seen"')

  const refused = await page.evaluate(() =>
    (window as unknown as Host).embed
      .set({ script: "let 1" })
      .then(() => (window as unknown as Host).embed.run())
      .catch((error) => String(error)),
  )
  expect(refused).toContain("Line 1:")

  // What nobody honest sends.
  const channel = "messenger-playground:embed"
  const envelope = { channel, id: "raw" }
  expect(await post(page, { ...envelope, type: "set", files: { script: 1 } })).toMatchObject({
    error: { field: "files.script" },
  })
  expect(await post(page, { ...envelope, type: "set", files: { css: "x".repeat(1_000_001) } })).toMatchObject({
    error: { field: "files.css", message: expect.stringContaining("1000000") },
  })
  expect(await post(page, { ...envelope, type: "set", files: { "../x": "" } })).toMatchObject({
    error: { field: "files.../x" },
  })
  expect(await post(page, { ...envelope, type: "explode" })).toMatchObject({ ok: false, error: { field: "type" } })
  await page.evaluate((name) => {
    const to = document.querySelector("iframe")?.contentWindow
    const polluted = JSON.parse(`{"channel":"${name}","id":"p","type":"set","files":{"__proto__":{"isEdited":true}}}`)
    for (const odd of [null, 1, "x", [], polluted, { channel: name }, { channel: name, id: {}, type: "run" }])
      to?.postMessage(odd, "*")
    for (let n = 0; n < 20_000; n++) to?.postMessage({ channel: name, id: `f${n}`, type: "get" }, "*")
  }, channel)
  // Of the flood it has dropped what was too much, and after that hears again.
  await page.evaluate(() => {
    const host = window as unknown as Host
    host.heard = []
    addEventListener("message", ({ data }) => data?.id === "after" && host.heard.push(data.outcome.value.files.html))
  })
  await expect
    .poll(() =>
      page.evaluate((name) => {
        const to = document.querySelector("iframe")?.contentWindow
        to?.postMessage({ channel: name, id: "after", type: "get" }, "*")
        return (window as unknown as Host).heard
      }, channel),
    )
    .toContain("<h1>After</h1>")
})

test("what the page sets as files has tabs, and what it watches ends when it says so", async ({
  page,
  request,
  site,
  baseURL,
}) => {
  const path = await Embed.save(request, empty)
  const html = `<!doctype html><title>Docs</title><iframe width="900" height="400" src="${baseURL}${path}"></iframe>
    <script type="module">
      import { connectEmbed } from "${baseURL}/embed.js"
      window.calls = []
      window.embed = connectEmbed(document.querySelector("iframe"))
      window.follow = ({ method, args }) => method === "trackEvent" && window.calls.push(args[0])
      window.unwatch = await window.embed.watch(window.follow)
      document.title = "Connected"
    </script>`
  await page.goto(site.put("/", html))
  await expect(page).toHaveTitle("Connected")
  const embed = new Embed(page.frameLocator("iframe"))
  const tabs = embed.root.getByRole("tab")
  const set = (files: object) => page.evaluate((given) => (window as unknown as Host).embed.set(given), files)

  await set({ named: { "cart.ts": "export const cart = 1", "shop.css": "h1 { color: teal }" } })
  await expect(tabs).toHaveText(["Script", "CSS", "HTML", "cart.ts", "shop.css"])
  await embed.tab("HTML").press("ArrowRight")
  await expect(embed.root.getByRole("tabpanel", { name: "cart.ts" })).toHaveText("export const cart = 1")
  await embed.edit.click()
  await expect(embed.editor("cart.ts")).toBeFocused()
  await set({ named: { "cart.ts": "export const cart = 2", "more.ts": "export const more = 3" } })
  await expect(tabs).toHaveText(["Script", "CSS", "HTML", "cart.ts", "more.ts"])
  await expect(embed.editor("cart.ts")).toHaveText("export const cart = 2")
  await embed.tab("more.ts").click()
  await embed.editor("more.ts").fill("export const more = 4")
  expect(await page.evaluate(() => (window as unknown as Host).embed.get())).toMatchObject({
    files: { named: { "cart.ts": "export const cart = 2", "more.ts": "export const more = 4" } },
  })
  // What was in sight is gone, so the first tab is.
  await set({ named: {}, script: 'Intercom("trackEvent", "one")' })
  await expect(tabs).toHaveText(["Script", "CSS", "HTML"])
  await expect(embed.tab("Script")).toHaveAttribute("aria-selected", "true")
  await expect(embed.editor("Script")).toBeVisible()

  const run = () => page.evaluate(() => (window as unknown as Host).embed.run())
  const calls = () => page.evaluate(() => (window as unknown as Host).calls)
  await run()
  await expect.poll(calls).toEqual(["one"])
  await page.evaluate(() => (window as unknown as Host).unwatch())
  await set({ script: 'Intercom("trackEvent", "two"); document.body.append("Over")' })
  await run()
  await expect(embed.result.getByText("Over")).toBeVisible()
  await page.evaluate(async () => {
    const { embed, follow } = window as unknown as Host
    await embed.watch(follow)
    await embed.set({ script: 'Intercom("trackEvent", "three")' })
  })
  await run()
  await expect.poll(calls).toEqual(["one", "three"])

  const closed = page.evaluate(() => {
    const { embed } = window as unknown as Host
    const asked = embed.get().catch(String)
    embed.close()
    return Promise.all([asked, embed.run().catch(String)])
  })
  expect(await closed).toEqual(Array(2).fill("EmbedError: The embed was closed."))
})
