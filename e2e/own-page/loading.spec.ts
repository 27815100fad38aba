// However the script gets onto a page, its parts come from the server that gave it out.
import { readFile } from "node:fs/promises"
import { expect, test } from "../fixtures"
import { Messenger } from "../pages/messenger"

/** Tags for each way, from the script's address, and for some its text. */
const ways: Record<string, (src: string, text: string) => string> = {
  "as a module": (src) => `<script type="module" src="${src}"></script>`,
  "by import": (src) => `<script type="module">import "${src}"</script>`,
  "by import() in a classic script": (src) => `<script>import("${src}")</script>`,
  "by fetch, into the page": (src) => `<script type="module">
    const script = document.createElement("script")
    script.textContent = await (await fetch("${src}")).text()
    document.head.append(script)
  </script>`,
  "by fetch, evaluated": (src) => `<script type="module">(0, eval)(await (await fetch("${src}")).text())</script>`,
  "from a blob": (src) => `<script type="module">
    const blob = new Blob([await (await fetch("${src}")).text()], { type: "text/javascript" })
    document.head.append(Object.assign(document.createElement("script"), { src: URL.createObjectURL(blob) }))
  </script>`,
  "from a copy on the page's server": () => `<script src="/copy.js"></script>`,
  "within the page's markup": (_src, text) => `<script>${text.replaceAll("</script", "<\\/script")}</script>`,
}

for (const [name, tags] of Object.entries(ways)) {
  test(`the script is loaded ${name}`, async ({ page, site, workspace, baseURL }) => {
    const src = `${baseURL}/sdk.js`
    const text = await (await page.request.get(src)).text()
    site.put("/copy.js", text)
    const settings = `<script>window.intercomSettings = { app_id: "${workspace.appId}", user_id: "42" }</script>`
    const address = site.put("/", `<!doctype html><title>A shop</title>${settings}${tags(src, text)}<p>Shop</p>`)
    const parts: string[] = []
    page.on("request", (request) => {
      if (/\/(live|ui)-\w+\.js/.test(request.url())) parts.push(new URL(request.url()).origin)
    })
    await page.goto(address)
    await new Messenger(page).readWelcome()
    expect(new Set(parts)).toEqual(new Set([baseURL]))
    expect(await workspace.users()).toMatchObject([{ user_id: "42" }])
  })
}

test("the README's lines keep what the next tag calls, and a kept stub goes on", async ({
  page,
  site,
  workspace,
  baseURL,
}) => {
  const readme = await readFile("README.md", "utf8")
  const lines = /```html\n([\s\S]+?)```/.exec(readme)?.[1] ?? ""
  const snippet = lines.replaceAll("http://localhost:3000", String(baseURL)).replace("YOUR_APP_ID", workspace.appId)
  const next = `<script>const kept = window.Intercom; kept("trackEvent", "next-tag")</script>`
  await page.goto(site.put("/", `<!doctype html><title>A shop</title>${snippet}${next}`))
  await new Messenger(page).readWelcome()
  await page.evaluate(`kept("trackEvent", "kept-stub")`)
  await expect
    .poll(async () => (await workspace.events()).map((event) => event.event_name).sort())
    .toEqual(["kept-stub", "next-tag"])
})

test("the script is asked for again by its version", async ({ request }) => {
  const first = await request.get("/sdk.js")
  expect(first.headers()).toMatchObject({ "cache-control": "public, max-age=300", "access-control-allow-origin": "*" })
  expect((await first.text()).split("\n")[0]).toBe("//# allFunctionsCalledOnLoad")
  const again = await request.get("/sdk.js", { headers: { "if-none-match": String(first.headers().etag) } })
  expect(again.status()).toBe(304)
})
