// What a project asks of its page.
import { violations } from "../axe"
import { expect, test } from "../fixtures"

test("scripts, styles, attributes and markup of the settings are on the page, and in its link", async ({
  page,
  playground,
  workspace,
  site,
}) => {
  const script = site.put("/lib.js", 'window.lib = "external"')
  const style = site.put("/look.css", "p { color: rgb(1, 2, 3) }", { "content-type": "text/css" })
  await playground.open(
    {
      html: '<p>Text</p><script>console.log("inline sees " + lib + " " + document.querySelector("meta[name=a]").content)</script>',
      script: 'console.log("script sees " + [lib, document.documentElement.lang, document.body.className].join(" "))',
    },
    workspace,
  )
  await page.getByRole("button", { name: "Project settings" }).click()
  const dialog = page.getByRole("dialog", { name: "Project settings" })
  const field = (name: string) => dialog.getByRole("textbox", { name })
  await expect(dialog).toBeVisible()
  expect(await violations(page, { within: "dialog[open]" })).toEqual([])
  await field("External scripts").fill("lib.js")
  await dialog.getByRole("button", { name: "Apply" }).click()
  await expect(dialog.getByRole("alert")).toHaveText("Line 1 must be an address that begins with https:// or http://.")
  await field("External scripts").fill(script)
  await field("External styles").fill(style)
  await field("Attributes of <html>").fill('lang="de"')
  await field("Attributes of <body>").fill('class="dark wide"')
  await field("Content of <head>").fill('<meta name="a" content="from head">')
  await dialog.getByRole("button", { name: "Apply" }).click()
  await expect(playground.rows("inline sees external from head")).toBeVisible()
  await expect(playground.rows("script sees external de dark wide")).toBeVisible()
  await expect(playground.preview.getByText("Text")).toHaveCSS("color", "rgb(1, 2, 3)")
  await expect(page.getByRole("button", { name: "Project settings (in use)" })).toBeVisible()

  await page.reload()
  await expect(playground.rows("script sees external de dark wide")).toBeVisible()
})
