// What a script is, is read by the parser: module or classic, its imports, its JSX.
import type { Page } from "@playwright/test"
import { expect, test } from "../../fixtures"

test.use({ hasTouch: true })

const cdn = "https://esm.sh"

/** Stands in for the packages' CDN. */
async function serve(page: Page, files: Record<string, string>) {
  const headers = { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" }
  await page.route(`${cdn}/**`, (route) => {
    const body =
      files[
        route
          .request()
          .url()
          .slice(cdn.length + 1)
      ]
    return body === undefined ? route.abort() : route.fulfill({ headers, body })
  })
}

/** Enough of either runtime to make elements of the page. */
const jsxRuntime = `
export const Fragment = null
export function jsx(tag, { children, ...rest }) {
  const element = Object.assign(document.createElement(tag), rest)
  element.append(...[children].flat())
  return element
}
export const jsxs = jsx`

test("words of modules in a string leave a script classic", async ({ playground, workspace }) => {
  const script = 'const text = `\nimport a from "a"\nexport {}`\nfunction greet() { console.log("greeted") }'
  await playground.open({ html: '<button onclick="greet()">Greet</button>', script }, workspace)
  await playground.preview.getByRole("button", { name: "Greet" }).click()
  await expect(playground.rows("greeted")).toBeVisible()
})

test("import() in the middle of a line finds its package, and leaves the functions global", async ({
  page,
  playground,
  workspace,
}) => {
  await serve(page, { confetti: 'export default () => "thrown"' })
  const script = 'function greet() { import("confetti").then(({ default: confetti }) => console.log(confetti())) }'
  await playground.open({ html: '<button onclick="greet()">Greet</button>', script }, workspace)
  await playground.preview.getByRole("button", { name: "Greet" }).click()
  await expect(playground.rows("thrown")).toBeVisible()
})

test("data: addresses are imported", async ({ playground, workspace }) => {
  const script = "import words from \"data:text/javascript,export default 'from data'\"\nconsole.log(words)"
  await playground.open({ script }, workspace)
  await expect(playground.rows("from data")).toBeVisible()
})

test("an import that is not there is named, and no other text is", async ({ page, playground, workspace }) => {
  await serve(page, {})
  const script =
    'const text = `\nimport "https://esm.sh/innocent"`\nimport nothing from "no-such-package"\nnothing(text)'
  await playground.open({ script }, workspace)
  const row = playground.rows("Could not load https://esm.sh/no-such-package.")
  await expect(row).toContainText("script.ts:3")
})

test("a handler that asks for a function of a module is told how to reach it", async ({ playground, workspace }) => {
  const script = "export {}\nfunction greet() {}"
  await playground.open(
    { html: '<button onclick="greet()">Greet</button><button onclick="other()">Other</button>', script },
    workspace,
  )
  await playground.preview.getByRole("button", { name: "Greet" }).click()
  await expect(playground.rows("greet is not defined")).toContainText("window.greet = greet")
  await playground.preview.getByRole("button", { name: "Other" }).click()
  await expect(playground.rows("other is not defined")).not.toContainText("window.other")
})

for (const library of ["react", "preact"]) {
  test(`JSX needs no import with ${library}`, async ({ page, playground, workspace }) => {
    // With something of the CDN all comes from there.
    const files = { [`${library}/jsx-runtime`]: jsxRuntime, [`${library}/hooks`]: "", other: "" }
    await serve(page, files)
    const script = `import "${library}/hooks"\nimport "other"\ndocument.body.append(<p title="made">Made with JSX</p>)`
    await playground.open({ script }, workspace)
    await expect(playground.preview.getByTitle("made")).toHaveText("Made with JSX")
  })
}

test("JSX speaks to the React of the page, if the script does", async ({ playground, workspace }) => {
  const html = "<script>var React = { createElement: (tag, rest, text) => tag + text }</script>"
  await playground.open({ html, script: "const { createElement } = React\nconsole.log(<p>made</p>)" }, workspace)
  await expect(playground.rows("pmade")).toBeVisible()
})

test("tags that were pasted into the script go to the HTML pane by a press", async ({ playground, workspace }) => {
  const script =
    '<script>\n  window.shop = { name: "Ada" }\n</script>\n<script>console.log("moved", shop.name)</script>'
  await playground.open({ html: "<p>Shop</p>", script }, workspace)
  const row = playground.rows("This is HTML.")
  await row.getByRole("button", { name: "Move the tags to the HTML pane" }).click()
  await expect(playground.rows("moved")).toContainText("Ada")
  await expect(playground.preview.getByText("Shop")).toBeVisible()
})
