// Saved snippets as they are read: on pages that the server renders, which need no script.
import type { Page } from "@playwright/test"
import { violations } from "../axe"
import { expect, test } from "../fixtures"
import { SavedSnippet } from "../pages/saved-snippet"

const files = (script: string) => ({ html: "<h1>A shop</h1>", css: "", script })

const hello = {
  title: "Greet those who come back",
  description: "Shows a post.\nOnly to visitors who were here before.",
  files: files('Intercom("boot", { user_id: "1" })\nIntercom("trackEvent", "returned")'),
}

/** Nothing that axe finds wrong, and nothing that is wider than a phone. */
async function expectFit(page: Page) {
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1_440, height: 900 })
}

test("a snippet's pages say what it is, where it came from and how it became so", async ({ page, request }) => {
  const original = await SavedSnippet.create(request, { ...hello, tags: ["posts"] })
  await original.save({ files: files('Intercom("hide")'), based_on: 1, change: "Hide it instead" })

  await page.goto(`/s/${original.slug}`)
  await expect(page).toHaveTitle("Greet those who come back · Messenger Playground")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(hello.title)
  await expect(page.getByText("Only to visitors who were here before.")).toBeVisible()
  await expect(page.getByRole("region", { name: "Script" })).toContainText('Intercom("hide")')
  await expect(page.getByRole("region", { name: "CSS" })).toContainText("Empty")
  await expect(page.getByRole("link", { name: "posts" })).toHaveAttribute("href", "/snippets?tag=posts")
  const open = page.getByRole("link", { name: "Open in the playground" })
  await expect(open).toHaveAttribute("href", `/?snippet=${original.slug}`)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/)
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute("content", hello.title)
  await expectFit(page)

  const revisions = page.getByRole("navigation", { name: "Revisions" })
  await expect(revisions.getByRole("link")).toHaveText([/Revision 2.*Hide it instead/, /Revision 1/])
  await revisions.getByRole("link", { name: "Revision 1" }).click()
  await expect(page).toHaveURL(`/s/${original.slug}/1`)
  await expect(page.getByRole("region", { name: "Script" })).toContainText("trackEvent")
  await expect(open).toHaveAttribute("href", `/?snippet=${original.slug}&revision=1`)
  await page.getByRole("link", { name: "Show revision 2" }).click()

  const fork = await original.fork()
  await page.goto(`/s/${fork.slug}`)
  await expect(page.getByText("A fork of revision 2 of")).toBeVisible()
  await page.getByRole("main").getByRole("link", { name: hello.title }).click()
  await expect(page).toHaveURL(`/s/${original.slug}/2`)
  await expect(page.getByText("Forked once")).toBeVisible()
  await original.delete()
  await page.goto(`/s/${fork.slug}`)
  await expect(page.getByText("A fork of a snippet that was deleted")).toBeVisible()
  expect((await page.goto(`/s/${original.slug}`))?.status()).toBe(404)
  await expect(page.getByRole("heading", { name: "There is no such snippet" })).toBeVisible()
  expect((await page.goto(`/s/${fork.slug}/9`))?.status()).toBe(404)
  expect((await page.goto("/s/Nowhere!"))?.status()).toBe(404)
})

test("code of many colours, and code that turns its direction, are shown and said to be so", async ({
  page,
  request,
}) => {
  const { slug } = await SavedSnippet.create(request, {
    title: "Odd",
    files: { html: "<p>\u202egnp.exe</p>", css: "1 ".repeat(14_000), script: "/* end */" },
  })
  await page.goto(`/s/${slug}`)
  await expect(page.getByRole("region", { name: "HTML" })).toContainText("characters that turn its direction")
  await expect(page.getByRole("region", { name: "Script" })).not.toContainText("turn its direction")
  const css = page.getByRole("region", { name: "CSS" })
  expect(await css.locator("pre").textContent()).toBe("1 ".repeat(14_000))
  expect(await css.locator("span").count()).toBeLessThanOrEqual(2_000)
})

test("a snippet runs by one press on its page, and whoever only comes to its address is asked first", async ({
  page,
  request,
  playground,
}) => {
  const { slug } = await SavedSnippet.create(request, hello)
  await page.goto(`/s/${slug}`)
  await page.getByRole("link", { name: "Run", exact: true }).click()
  await expect(playground.calls("trackEvent")).toContainText("stored")
  await page.reload()
  await expect(page.getByText("Nothing of it has run.")).toBeVisible()
})

test("a snippet is reported with a reason", async ({ page, request }) => {
  const { slug } = await SavedSnippet.create(request, hello)
  await page.goto(`/s/${slug}`)
  await page.getByRole("button", { name: "Report" }).click()
  const dialog = page.getByRole("dialog", { name: "Report this snippet" })
  await dialog.getByRole("textbox", { name: "What is wrong with it?" }).fill("It asks for passwords.")
  expect(await violations(page)).toEqual([])
  await dialog.getByRole("button", { name: "Send report" }).click()
  await expect(page.getByRole("status")).toHaveText("Thank you. The report was sent.")
  await expect(dialog).toBeHidden()
})

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false })

  test("listed snippets are searched by words, tag and method, page by page", async ({ page, request }) => {
    const tag = `t${crypto.randomUUID().slice(0, 8)}`
    for (let number = 1; number <= 21; number++) {
      await SavedSnippet.create(request, { ...hello, title: `Greeting ${number}`, tags: [tag], is_listed: true })
    }
    await SavedSnippet.create(request, { ...hello, title: "Not for all", tags: [tag] })
    await page.goto("/snippets")
    await page.getByRole("textbox", { name: "Tag" }).fill(tag)
    await page.getByRole("textbox", { name: "Method" }).fill("trackEvent")
    await page.getByRole("button", { name: "Search" }).click()
    const found = page.getByRole("list", { name: "Snippets" }).getByRole("heading")
    await expect(found).toHaveText(Array.from({ length: 20 }, (_, index) => `Greeting ${21 - index}`))
    await page.getByRole("link", { name: "Next page" }).click()
    await expect(found).toHaveText(["Greeting 1"])
    await page.getByRole("searchbox", { name: "Words" }).fill("greet 17")
    await page.getByRole("button", { name: "Search" }).click()
    await expect(found).toHaveText(["Greeting 17"])
    await page.getByRole("link", { name: "Greeting 17", exact: true }).click()
    await expect(page.getByRole("region", { name: "Script" })).toContainText("trackEvent")
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
    await page.goto(`/snippets?tag=${tag}&search=nothing`)
    await expect(page.getByText("No listed snippet has all of that.")).toBeVisible()
    await page.goto(`/snippets?cursor=broken`)
    await expect(page.getByRole("alert")).toContainText("cursor")
    await page.goto("/snippets")
    await expect(found.first()).toBeVisible()
  })
})

test("a listed snippet runs by one press in the list", async ({ page, playground, request }) => {
  const tag = `t${crypto.randomUUID().slice(0, 8)}`
  await SavedSnippet.create(request, { ...hello, title: "Greeting", tags: [tag], is_listed: true })
  await page.goto(`/snippets?tag=${tag}`)
  await page.getByRole("link", { name: "Run Greeting" }).click()
  await expect(playground.calls("trackEvent").first()).toContainText("stored")
})

test("the list fits a phone and reads well, with and without what was looked for", async ({ page, request }) => {
  const tag = `t${crypto.randomUUID().slice(0, 8)}`
  const long = "x".repeat(100)
  await SavedSnippet.create(request, { ...hello, title: long, description: long, tags: [tag], is_listed: true })
  await page.goto(`/snippets?tag=${tag}`)
  await expect(page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Snippets" })).toBeVisible()
  await expectFit(page)
  await page.goto(`/snippets?tag=${tag}&search=nothing`)
  await expectFit(page)
})
