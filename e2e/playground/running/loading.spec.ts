// The HTML pane is loaded as a browser loads a page.
import type { Page } from "@playwright/test"
import { expect, test } from "../../fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

/** Serves scripts that other sites would, each after so many milliseconds. */
async function serveScripts(page: Page, scripts: Record<string, { code: string; afterMs?: number }>) {
  await page.route("https://scripts.test/**", async (route) => {
    const script = scripts[new URL(route.request().url()).pathname.slice(1)]
    if (!script) return route.fulfill({ status: 404 })
    if (script.afterMs) await new Promise((resolve) => setTimeout(resolve, script.afterMs))
    await route.fulfill({ body: script.code, contentType: "text/javascript" })
  })
}

/** What jQuery does with `$(…)`, in its words. */
const ready = `window.$ = (run) => {
  if (document.readyState !== "loading") return void setTimeout(run)
  document.addEventListener("DOMContentLoaded", run, { once: true })
}`

test("external and inline scripts run in their order, and the script pane after them", async ({
  page,
  playground,
  workspace,
}) => {
  await serveScripts(page, {
    "slow.js": { code: "order.push('slow'); var fromSlow = 1", afterMs: 200 },
    "fast.js": { code: "order.push('fast')" },
    "late.js": { code: "order.push('deferred')" },
  })
  const html = `<script>var order = []</script><script defer src="https://scripts.test/late.js"></script>
    <script src="https://scripts.test/slow.js"></script><script>order.push(typeof fromSlow)</script>
    <script src="https://scripts.test/fast.js"></script><script>order.push("inline")</script>`
  const script = `order.push("pane", document.readyState)
addEventListener("load", () => console.log("order: " + order.join(" ")))`
  await playground.open({ html, script }, workspace)
  await expect(playground.rows("order:")).toContainText("slow number fast inline pane loading deferred")
})

test("the document’s events come to both panes when they are due", async ({ playground, workspace }) => {
  const html = `<body onload="order.push('body')"><script>
    var order = []
    document.addEventListener("DOMContentLoaded", () => order.push("html-content"))
    window.onload = undefined
    addEventListener("load", () => order.push("html-load"))
  </script>`
  const script = `order.push("pane")
document.addEventListener("DOMContentLoaded", () => order.push("content"))
addEventListener("load", () => { order.push("load"); setTimeout(() => console.log("order: " + order.join(" "))) })`
  await playground.open({ html, script }, workspace)
  await expect(playground.rows("order:")).toContainText("pane html-content content html-load load")
})

test("body’s onload runs, with functions of the script pane", async ({ playground, workspace }) => {
  await playground.open(
    { html: `<body onload="a()"><p>text</p>`, script: `function a() { console.log("loaded", document.readyState) }` },
    workspace,
  )
  await expect(playground.rows("loaded")).toContainText("complete")
})

test("a module in the script pane sees the document’s events as well", async ({ playground, workspace }) => {
  const script = `export {}
const before = document.readyState
document.addEventListener("DOMContentLoaded", () => console.log("module", before, document.querySelectorAll("p").length))`
  await playground.open({ html: "<p>1</p>", script }, workspace)
  await expect(playground.rows("module")).toContainText("interactive1")
})

test("a module’s text ends neither its element nor the page, and its errors stand at their lines", async ({
  playground,
  workspace,
}) => {
  const script = `export {}
console.log("kept: " + "</script><!-- <script>".length)
null!.toString()`
  await playground.open({ html: "<p>1</p>\n<p>2</p>", script }, workspace)
  await expect(playground.rows("kept: 22")).toBeVisible()
  await expect(playground.rows("Cannot read properties of null")).toContainText("script.ts:3")
})

test("deferred scripts and modules of the HTML run when it was read, before the page is complete", async ({
  page,
  playground,
  workspace,
}) => {
  await serveScripts(page, { "late.js": { code: "order.push('deferred', document.readyState)" } })
  const html = `<script>var order = []</script><script defer src="https://scripts.test/late.js"></script>
    <script type="module">order.push("module", document.readyState)</script>`
  const script = `order.push("pane")
document.addEventListener("DOMContentLoaded", () => order.push("content", document.readyState))
addEventListener("load", () => console.log("order: " + order.join(" ")))`
  await playground.open({ html, script }, workspace)
  await expect(playground.rows("order:")).toContainText(
    "pane deferred interactive module interactive content interactive",
  )
})

test("document.write inserts where it stands, in either pane", async ({ playground, workspace }) => {
  const html = `<p>1</p><script>document.write("<p>2</p>")</script><p>3</p>`
  await playground.open({ html, script: `document.write("<p>4</p>")` }, workspace)
  await expect(playground.preview.locator("body > p")).toHaveText(["1", "2", "3", "4"])
})

test("jQuery’s ready runs in either pane", async ({ page, playground, workspace }) => {
  await serveScripts(page, { "jquery.js": { code: ready, afterMs: 50 } })
  const html = `<script src="https://scripts.test/jquery.js"></script>
    <script>$(() => console.log("html is ready", document.querySelectorAll("p").length))</script><p>1</p>`
  const script = `declare const $: (run: () => void) => void
$(() => console.log("pane is ready", document.readyState))`
  await playground.open({ html, script }, workspace)
  await expect(playground.rows("html is ready")).toContainText("1")
  await expect(playground.rows("pane is ready")).toContainText("interactive")
})

test("a pasted document stays what it is", async ({ playground, workspace }) => {
  const html = `<!-- before --><!doctype html>
<html lang="de" data-theme="dark">
  <head><title>My shop</title><base href="https://shop.test/dir/"></head>
  <body class="home" data-page="1"><noscript><p>No scripts</p></noscript><div id="host"><template shadowrootmode="open"><b>In the shadow</b></template></div><a href="page">Link</a></body>
</html>
<!-- after -->`
  const script = `const { documentElement: root, body, doctype } = document
const link = document.querySelector("a") as HTMLAnchorElement
console.log("shape: " + [
  document.compatMode, doctype?.name, document.firstChild?.nodeValue, document.lastChild?.nodeName,
  root.lang, root.dataset.theme, body.className, body.dataset.page,
  document.title, link.href, document.querySelectorAll("noscript p").length, document.querySelectorAll("template").length,
].join("|"))`
  await playground.open({ html, css: "a { color: rgb(1, 2, 3) }", script }, workspace)
  await expect(playground.rows("shape:")).toContainText(
    "CSS1Compat|html| before |#comment|de|dark|home|1|My shop|https://shop.test/dir/page|0|0",
  )
  await expect(playground.preview.getByText("In the shadow")).toBeVisible()
  await expect(playground.preview.getByText("No scripts")).toHaveCount(0)
  await expect(playground.preview.locator("a")).toHaveCSS("color", "rgb(1, 2, 3)")
})

test("a page view has the page’s own title", async ({ playground, workspace }) => {
  await playground.open({ html: "<title>Prices</title>", script: `Intercom("boot", { user_id: "42" })` }, workspace)
  await expect.poll(async () => (await workspace.pageViews()).map(({ title }) => title)).toContain("Prices")
})

test("the script pane stands in the body, whatever the HTML ends in", async ({ playground, workspace }) => {
  const ends = ["", "<script></script>", "<head><title>T</title></head>", "<table><tr><td>", "</body></html>"]
  for (const [index, html] of ends.entries()) {
    const script = `console.log("after ${index}", document.body.contains(document.currentScript), document.readyState)`
    await playground.open({ html, script }, workspace)
    await expect(playground.rows(`after ${index}`), html).toContainText("trueloading")
  }
})

test("the script pane runs where the HTML stays open", async ({ playground, workspace }) => {
  const openEnds = ["<p>text</p><!-- ", "<textarea>", '<p class="', "<title>", "<script>", "<template>", "<frameset>"]
  for (const [index, html] of openEnds.entries()) {
    await playground.open({ html, script: `console.log("after ${index}", document.scripts.length)` }, workspace)
    await expect(playground.rows(`after ${index}`), html).toHaveCount(1)
    await expect(playground.preview.getByText("playground_"), html).toHaveCount(0)
  }
})

test("an error of the page’s own script is told, also once it has opened its document anew", async ({
  playground,
  workspace,
}) => {
  const script = `addEventListener("load", () => setTimeout(() => {
  document.open()
  document.write("<p>anew</p>")
  document.close()
  setTimeout(() => { throw new Error("after it was opened") })
}))`
  await playground.open({ html: "<script>null.early</script>", script }, workspace)
  await expect(playground.rows("reading 'early'")).toHaveCount(1)
  await expect(playground.preview.getByText("anew")).toBeVisible()
  await expect(playground.rows("after it was opened")).toHaveCount(1)
})

test("the official script’s tag in the HTML gets ours, and shows what it was given", async ({
  page,
  playground,
  workspace,
}) => {
  let official = 0
  await page.route("https://widget.intercom.io/**", (route) => {
    official++
    return route.abort()
  })
  const address = "https://widget.intercom.io/widget/abc123"
  const html = `<script id="tag" src="${address}"></script>
    <script>document.write('<script async id="written" src="${address}"><' + "/script>")</script>`
  const script = `addEventListener("load", () => console.log("tags: " + ["tag", "written"].map((id) => {
  const tag = document.getElementById(id) as HTMLScriptElement
  return tag.src === "${address}" && tag.outerHTML.includes("${address}")
})))`
  await playground.open({ html, script }, workspace)
  await expect(playground.rows("tags:")).toContainText("true,true")
  expect(official).toBe(0)
})
