// About two hundred ways to smuggle code into text, in everything the Messenger shows (quality cases 33 and 34).
import { expect, test } from "../fixtures"
import { foreignElements, unisolatedIn, watchForHarm } from "./guard"
import { packed, turning, vectors } from "./vectors"

/** Messages with a paragraph for each vector. */
const letters = packed(4_900, "\n\n", 40)
const [title = "", ...titles] = packed(250)
const all = packed(4_900, "\n")

test("messages of both sides are shown as they were written", async ({ context, page, shop, team, workspace }) => {
  const harm = await watchForHarm(context)
  const person = await workspace.boot({ user_id: "42", name: title })
  const { id } = await person.start("Listen:")
  for (const text of all) await person.reply(id, text)
  for (const text of letters) await team.reply(id, text)
  await shop.open({ user_id: "42" })
  await shop.messenger.card.first().waitFor()
  await shop.call("show")
  await shop.messenger.panel.waitFor()
  await shop.call("showSpace", "home")
  await shop.call("showMessages")
  await expect(shop.messenger.panel.getByText("hacked").first()).toBeVisible()
  expect(await unisolatedIn(page.locator("#intercom-container"))).toEqual([])
  await shop.call("showConversation", id)
  const paragraphs = shop.messenger.messages.getByRole("paragraph")
  await expect(paragraphs).toHaveCount(1 + all.length + vectors.length)
  const shown = await paragraphs.allTextContents()
  expect(shown.slice(1, 1 + all.length)).toEqual(all)
  expect(shown.slice(1 + all.length).map(normal)).toEqual(vectors.map(normal))
  await expect(page.locator("#intercom-container").locator(foreignElements)).toHaveCount(0)
  expect(await unisolatedIn(page.locator("#intercom-container"))).toEqual([])
  for (const text of turning) await expect(paragraphs.getByText(text, { exact: true }).first()).toHaveCount(1)
  expect(harm).toEqual([])
})

test("what a vector would do if it ran is noticed", async ({ context, page, shop }) => {
  const harm = await watchForHarm(context)
  await shop.open()
  await page.evaluate(() => {
    Reflect.get(window, "hacked")(1)
    setTimeout(() => alert("hello"))
    new Image().src = "https://evil.example/a.png"
  })
  await expect.poll(() => harm.map((line) => line.split(" ")[0]).sort()).toEqual(["asked", "dialog", "ran"])
})

/** Blank space at the ends of a paragraph is the sender's to lose. */
const normal = (text: string) => text.trim()

test("what the page itself says of the person and its events is stored as it was", async ({
  context,
  page,
  shop,
  team,
  workspace,
}) => {
  const harm = await watchForHarm(context)
  // Nothing unproven may bring so many names.
  const login = { user_id: "42", user_hash: await team.hashOf("42") }
  const attributes = Object.fromEntries(titles.map((text, index) => [`attribute_${index}`, text]))
  await page.addInitScript((text) => {
    document.title = text
  }, title)
  await shop.open()
  const company = { company_id: title, name: title }
  await shop.call("boot", { app_id: workspace.appId, ...login, name: title, company, ...attributes })
  const names = packed(118).slice(0, 100)
  await page.evaluate((list) => {
    for (const name of list) Reflect.get(window, "Intercom")("trackEvent", name, { [name.slice(0, 50)]: name })
  }, names)
  await expect
    .poll(async () => (await workspace.events()).map(({ event_name }) => event_name).sort())
    .toEqual([...names].sort())
  const [user] = await workspace.users()
  expect(user).toMatchObject({
    name: title,
    custom_attributes: attributes,
    companies: [{ company_id: title, name: title }],
  })
  await shop.call("show")
  await expect(shop.messenger.panel).toBeVisible()
  await expect(page.locator("#intercom-container").locator(foreignElements)).toHaveCount(0)
  expect(harm).toEqual([])
})

test("what the team authors is shown as it was written", async ({ context, page, shop, team }) => {
  const harm = await watchForHarm(context)
  const blocks = [
    { type: "paragraph" as const, text: all[0] ?? "" },
    { type: "list" as const, items: vectors },
    { type: "link" as const, text: title, url: "https://example.com/?<script>hacked(1)</script>" },
    { type: "button" as const, text: titles[0]?.slice(0, 120) ?? "", url: "https://example.com/" },
  ].map((block) => (block.type === "list" ? { ...block, items: block.items.slice(0, 50) } : block))
  const [first = "", second = ""] = titles
  await team.author({ kind: "post", name: "A post", blocks })
  await team.author({ kind: "banner", name: "A banner", content: { blocks: blocks.slice(0, 1), position: "top" } })
  const news = await team.author({ kind: "news", name: "News", trigger: null, content: { title: first, blocks } })
  const tour = await team.author({
    ...{ kind: "tour", name: "A tour", trigger: null },
    content: { steps: [{ selector: "main", title: first, blocks }] },
  })
  const survey = await team.author({
    ...{ kind: "survey", name: "A survey", trigger: null },
    content: { questions: [{ type: "choice", key: "a", text: first, options: [first, second] }], thanks: second },
  })
  const checklist = await team.author({
    ...{ kind: "checklist", name: "A list", trigger: null },
    content: { title: first, steps: [{ key: "a", title: second, blocks }] },
  })
  await shop.open({ user_id: "42" })
  const container = page.locator("#intercom-container")
  const calls = [
    ["showNews", news.number],
    ["startSurvey", survey.number],
    ["startChecklist", checklist.number],
    ["startTour", tour.number],
    ["showSpace", "news"],
    ["showSpace", "tasks"],
    ["showSpace", "home"],
    ["showMessages"],
  ] as const
  for (const [method, ...args] of calls) {
    await shop.call(method, ...args)
    await expect(container.getByText("hacked(1)").first(), method).toBeVisible()
    await expect(container.locator(foreignElements), method).toHaveCount(0)
    expect(await unisolatedIn(container), method).toEqual([])
  }
  expect(harm).toEqual([])
})

test("an address that is none is refused where the team authors it", async ({ page, workspace }) => {
  const { appId, accessToken } = workspace
  for (const url of [
    "javascript:hacked(1)",
    "data:text/html,x",
    "//evil.example",
    " javascript:hacked(1)",
    "ht\ntps://x",
  ]) {
    for (const type of ["link", "button"]) {
      const response = await page.request.post(`/api/playground/workspaces/${appId}/outbounds`, {
        headers: { authorization: `Bearer ${accessToken}` },
        data: { kind: "post", name: "A post", blocks: [{ type, text: "Here", url }] },
      })
      expect(response.status(), url).toBe(400)
    }
  }
})
