// Snippets that bring the seed of a workspace, and workspaces as files.
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { violations } from "../axe"
import { expect, test } from "../fixtures"
import { Inbox } from "../pages/inbox"
import { Snippets } from "../pages/snippets"
import { Workspace } from "../pages/workspace"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const script = 'Intercom("boot", { user_id: "1" })'
const scene = {
  version: 1,
  people: [{ user_id: "1", name: "Ada", custom_attributes: { plan: "pro" } }, { user_id: "2" }],
  outbounds: [
    {
      number: 1,
      kind: "chat",
      name: "For pros",
      blocks: [{ type: "paragraph", text: "Only for those on pro." }],
      audience: {
        roles: ["user"],
        match: "all",
        rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }],
      },
    },
  ],
}

/** The author's snippet, saved with what their workspace holds. */
async function saveWithScene(page: Page, workspace: Workspace): Promise<Snippets> {
  await workspace.bringIn(scene)
  const snippets = new Snippets(page)
  await snippets.playground.open({ script }, workspace)
  // To press it saves.
  await snippets.button.click()
  await snippets.panel.getByRole("button", { name: "Take the workspace along" }).click()
  await expect(snippets.panel.getByRole("region", { name: "Scene" })).toContainText("It brings 2 people and 1 message")
  return snippets
}

const words = "Only for those on pro."

test("who takes the workspace along lets another browser see the same message with one click, as often as they like", async ({
  page,
  workspace,
  browser,
}) => {
  const snippets = await saveWithScene(page, workspace)
  expect(await violations(page, { within: '[role="dialog"][aria-label="Snippet"]', onlySerious: true })).toEqual([])
  const context = await browser.newContext({ hasTouch: true })
  const visitor = await snippets.openIn(await context.newPage())
  const { messenger, currentUser } = visitor.playground
  await expect(visitor.scene).toContainText(
    "This snippet brings 2 people and 1 message. They go into a fresh workspace",
  )
  expect(await violations(visitor.page, { within: '[aria-label="Scene"]', onlySerious: true })).toEqual([])
  await visitor.scene.getByRole("button", { name: "Run in a fresh workspace" }).click()
  await expect(messenger.card).toContainText(words)
  await expect(currentUser).toContainText("Ada")
  await expect(visitor.scene).toContainText("into which it brought 2 people and 1 message")
  // Read, it is announced no more; in a fresh workspace it is.
  await messenger.card.getByText(words).click()
  await expect(messenger.message(words)).toBeVisible()
  await visitor.scene.getByRole("button", { name: "Start over" }).click()
  await expect(messenger.card).toContainText(words)
  await context.close()
})

test("one's own snippet runs with its scene apart from one's own workspace, and comes back", async ({
  page,
  workspace,
}) => {
  const { scene, playground, slug } = await saveWithScene(page, workspace).then((snippets) => ({
    ...{ scene: snippets.scene, playground: snippets.playground, slug: snippets.slug() },
  }))
  await page.keyboard.press("Escape")
  const before = (await workspace.activity()).length
  await scene.getByRole("button", { name: "Run in a fresh workspace" }).click()
  await expect(scene.getByRole("button", { name: "Start over" })).toBeVisible()
  await expect(playground.messenger.card).toContainText(words)
  await expect(playground.appId).toHaveValue("demo")
  expect(await workspace.activity()).toHaveLength(before)
  await scene.getByRole("button", { name: "Back to my workspace" }).click()
  await expect(playground.appId).toHaveValue(workspace.appId)
  await page.goto(`/s/${slug}`)
  await expect(page.getByText("Brings 2 people and 1 message")).toBeVisible()
})

test("a workspace is a file, which makes another one the same byte for byte; a wrong one changes nothing", async ({
  page,
  workspace,
}) => {
  await workspace.bringIn(scene)
  await workspace.boot({ user_id: "3", email: "grace@example.com", name: "Grace" })
  const inbox = new Inbox(page)
  const [file] = await Promise.all([page.waitForEvent("download"), download(workspace)])
  const written = await readFile(await file.path(), "utf8")
  expect(JSON.parse(written)).toMatchObject({
    version: 1,
    people: [{ user_id: "1" }, { user_id: "2" }, { name: "Grace" }],
  })

  const other = await Workspace.create(page.request)
  await inbox.open(other)
  await page.getByRole("button", { name: "Scene of this workspace" }).click()
  const dialog = page.getByRole("dialog", { name: "Scene" })
  await expect(dialog).toBeVisible()
  expect(await violations(page, { within: "dialog[open]", onlySerious: true })).toEqual([])

  const choose = (name: string, text: string) =>
    dialog
      .getByLabel("Scene to bring in")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) })
  const bringIn = dialog.getByRole("button", { name: "Bring it in" })
  const wrong: [text: string, sentence: string][] = [
    [written.slice(0, -40), "wrong.json is no JSON, or a part of it is missing."],
    [written.replace('"version": 1', '"version": 2'), "“version” was made by a newer version of the playground"],
    [written.replace('"user_id": "2"', '"user_id": "1"'), "“people.1.user_id” is the same as that of people.0"],
    [written, "this workspace has it with another value"],
  ]
  for (const [text, sentence] of wrong) {
    await choose("wrong.json", text)
    await bringIn.click()
    await expect(dialog.getByRole("alert")).toContainText(sentence)
    await expect(dialog.getByRole("alert")).toContainText("wrong.json")
  }
  expect(await other.users()).toEqual([])

  await choose("scene.json", written)
  await dialog.getByRole("radio", { name: /^Replace everything/ }).check()
  await bringIn.click()
  await expect(dialog.getByRole("status")).toHaveText("scene.json brought 3 people and 1 message.")
  const [again] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download the scene" }).click(),
  ])
  expect(await readFile(await again.path(), "utf8")).toBe(written)

  async function download(of: Workspace) {
    await inbox.open(of)
    await page.getByRole("button", { name: "Scene of this workspace" }).click()
    await page.getByRole("button", { name: "Download the scene" }).click()
  }
})
