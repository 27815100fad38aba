// Packages: carried by the server, mapped by the project, or from the CDN.
import { expect, test } from "../fixtures"

test.beforeEach(async ({ page }) => {
  await page.route("https://esm.sh/**", (route) => route.abort())
})

test("React, Vue, Preact and the Messenger's clients need no CDN", async ({ page, playground, workspace }) => {
  const named = {
    "counter.tsx":
      'import { useState } from "react"\nexport function Counter() {\n  const [count, setCount] = useState(0)\n  return <button onClick={() => setCount(count + 1)}>React {count}</button>\n}',
    "vue.ts":
      'import { createApp, ref } from "vue"\ncreateApp({ setup: () => ({ n: ref(0) }), template: `<button @click="n++">Vue {{ n }}</button>` }).mount("#vue")',
    "preact.ts":
      'import { h, render } from "preact"\nimport { useState } from "preact/hooks"\nfunction Counter() {\n  const [n, set] = useState(0)\n  return h("button", { onClick: () => set(n + 1) }, "Preact " + n)\n}\nrender(h(Counter, {}), document.getElementById("preact")!)',
  }
  const script = [
    'import { createRoot } from "react-dom/client"',
    'import { IntercomProvider, useIntercom } from "react-use-intercom"',
    'import { Counter } from "./counter"',
    'import "./vue"',
    'import "./preact"',
    `function Shop() { const { boot } = useIntercom(); return <><Counter /><button onClick={() => boot({ userId: "carried-1" })}>Log in</button></> }`,
    `createRoot(document.getElementById("react")!).render(<IntercomProvider appId="${workspace.appId}"><Shop /></IntercomProvider>)`,
  ].join("\n")
  await playground.open({ html: '<p id="react"></p><p id="vue"></p><p id="preact"></p>', script, named }, workspace)
  for (const library of ["React", "Vue", "Preact"]) {
    await playground.preview.getByRole("button", { name: `${library} 0`, exact: true }).click()
    await expect(playground.preview.getByRole("button", { name: `${library} 1`, exact: true })).toBeVisible()
  }
  await playground.preview.getByRole("button", { name: "Log in" }).click()
  await expect(playground.calls("boot")).toContainText("carried-1")
  await expect(playground.currentUser).toContainText("carried-1")
  await page.getByRole("tab", { name: "Bundled" }).click()
  await expect(page.getByRole("region", { name: "Bundled code" })).toContainText("react-use-intercom")

  await test.step("and the next run has them already, once each", async () => {
    await playground.run()
    await expect(playground.preview.getByRole("button", { name: "React 0", exact: true })).toBeVisible()
    const loaded = await playground.preview.locator("html").evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.includes("/packages/")),
    )
    expect(loaded.some((name) => name.includes("react-dom_client"))).toBe(true)
    expect(new Set(loaded).size).toBe(loaded.length)
  })
})

test("a package is known by its types", async ({ page, playground, workspace }) => {
  const script =
    'import { useState } from "react"\nexport const shop: { open: boolean } = { open: true }\nuseState(1, 2)'
  await playground.open({ script }, workspace)
  await page.locator(".monaco-editor").first().waitFor()
  await expect(page.locator(".squiggly-error")).toHaveCount(1, { timeout: 30_000 })
  await page.keyboard.press("F8")
  await playground.editor("script").focus()
  await page.keyboard.press("F8")
  await expect(page.getByText("Expected 0-1 arguments, but got 2.").first()).toBeVisible()

  await test.step("from the CDN as well, where that has them", async () => {
    const headers = {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "X-TypeScript-Types",
      "X-TypeScript-Types": "https://esm.sh/v1/typed/index.d.ts",
    }
    const script = { contentType: "text/javascript", body: "/* typed@1.2.3 */ export const pad = (text) => text" }
    const files = {
      "/typed": script,
      "/typed@1.2.3": script,
      "/v1/typed/index.d.ts": { contentType: "text/plain", body: 'export * from "./pad"' },
      "/v1/typed/pad.d.ts": { contentType: "text/plain", body: "export function pad(text: string): string" },
    }
    for (const [path, file] of Object.entries(files)) {
      await page.route(`https://esm.sh${path}`, (route) => route.fulfill({ headers, ...file }))
    }
    await page.keyboard.press("Escape")
    await playground.type("script", 'import { pad } from "typed"\nexport const shop: string = pad(1)')
    await expect(page.locator(".squiggly-error")).toHaveCount(1, { timeout: 30_000 })
    // What is hovered before the types have come says no more than that it is imported, until it is hovered anew.
    await expect(async () => {
      await page.mouse.move(0, 0)
      await page.locator(".view-line").getByText("pad").last().hover()
      await expect(page.locator(".monaco-hover").first()).toContainText("pad(text: string): string", { timeout: 2_000 })
    }).toPass()
  })

  await test.step("and is pinned to the version that it gives", async () => {
    await page.getByRole("tab", { name: "Bundled" }).click()
    const bundled = page.getByRole("region", { name: "Bundled code" })
    await bundled.getByRole("button", { name: "Pin versions" }).click()
    await expect(bundled).toContainText("https://esm.sh/typed@1.2.3 imported")
    await expect(bundled.getByRole("button", { name: "Pin versions" })).toBeHidden()
    await page.getByRole("button", { name: "Project settings" }).click()
    await expect(page.getByRole("textbox", { name: "Import map" })).toHaveValue(/typed@1\.2\.3/)
  })
})

test("what the CDN does not give is named, with what needs no CDN; the import map leads elsewhere", async ({
  page,
  playground,
  workspace,
  site,
}) => {
  await playground.open({ script: 'import pad from "left-pad"\nconsole.log(pad)' }, workspace)
  const row = playground.rows("Could not load https://esm.sh/left-pad")
  await expect(row).toContainText("Without the CDN there are react, react-dom, preact, vue")
  const address = site.put("/left-pad.js", 'export default "padded"')
  await page.getByRole("button", { name: "Project settings" }).click()
  const map = page.getByRole("textbox", { name: "Import map" })
  await map.fill("{")
  await page.getByRole("button", { name: "Apply" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "Write an import map" })).toBeVisible()
  await map.fill(JSON.stringify({ imports: { "left-pad": address } }))
  await page.getByRole("button", { name: "Apply" }).click()
  await expect(playground.rows("padded")).toBeVisible()
})
