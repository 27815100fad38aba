// The same vectors where the team and the developer read them: the inbox and the playground's inspector.
import { expect, test } from "../fixtures"
import { Inbox } from "../pages/inbox"
import { unisolatedIn, watchForHarm } from "./guard"
import { packed, turning, vectors } from "./vectors"

const names = packed(250)
const madeByMarkup =
  "main :is(iframe:not([title], [aria-hidden]), object, embed, math, template, base, marquee, video, audio, img[src=x], [onerror])"

test("in the inbox names, attributes and messages are text", async ({ context, page, team, workspace }) => {
  test.setTimeout(120_000)
  const harm = await watchForHarm(context)
  const inbox = new Inbox(page)
  for (const [index, name] of names.slice(0, 40).entries()) {
    const person = await workspace.boot({ user_id: `u${index}`, name })
    await person.start(name)
  }
  const attributes = Object.fromEntries(names.map((text, index) => [`attribute_${index}`, text]))
  const company = { company_id: names[1], name: names[2], plan: names[3], trap: names[4] }
  const mallory = await workspace.boot({ user_id: names[0], name: names[0], company, ...attributes })
  const { id } = await mallory.start("Listen:", names[5])
  for (const text of packed(4_900, "\n")) await mallory.reply(id, text)
  for (const text of packed(4_900, "\n\n", 40)) await team.reply(id, text)

  await inbox.open(workspace, `&conversation=${id}`)
  await expect(inbox.messages.last()).toBeVisible()
  const older = page.getByRole("button", { name: "Load older" })
  await expect(older).toHaveCount(0)
  const paragraphs = inbox.messages.getByRole("paragraph")
  const shown = await paragraphs.allTextContents()
  for (const text of [...packed(4_900, "\n"), ...vectors]) expect(shown).toContain(text)
  await expect(inbox.list.getByText(names[39] ?? "", { exact: true }).first()).toBeVisible()
  for (const text of names) await expect(inbox.details.getByText(text, { exact: true }).first()).toBeVisible()
  await expect(page.locator(madeByMarkup)).toHaveCount(0)
  expect(await unisolatedIn(page.locator("body"))).toEqual([])
  expect(harm).toEqual([])
})

test("in the inbox names of files are text", async ({ context, page, shop, workspace }) => {
  const harm = await watchForHarm(context)
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "42", name: "Ada" })
  const { id } = await ada.start("Look at these")
  const files = [...turning, ...vectors.filter((vector) => !/[\\/\p{Cc}]/u.test(vector) && vector.length < 200)]
    .slice(0, 30)
    .map((vector) => ({ name: `${vector}.txt`, mimeType: "text/plain", buffer: Buffer.from("one") }))
  await inbox.open(workspace, `&conversation=${id}`)
  for (let start = 0; start < files.length; start += 10) {
    const some = files.slice(start, start + 10)
    await inbox.attach(some)
    await expect(page.getByRole("button", { name: /^Remove / })).toHaveCount(some.length)
    await inbox.send.click()
    await expect(page.getByRole("button", { name: /^Remove / })).toHaveCount(0)
  }
  const stored = (await workspace.history(id)).flatMap(({ blocks }) => blocks)
  const stems = stored.flatMap((block) => (block.type === "attachment" ? [block.name] : []))
  for (const name of stems) await expect(inbox.messages.getByText(name, { exact: true }).first()).toBeVisible()
  expect(stems).toHaveLength(files.length)
  expect(await unisolatedIn(page.locator("body"))).toEqual([])

  await shop.open({ user_id: "42" })
  await shop.call("showConversation", id)
  const links = shop.messenger.messages.getByRole("link")
  await expect(links).toHaveCount(files.length)
  for (const link of await links.all()) {
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer nofollow")
    expect(await link.getAttribute("href")).toMatch(/^http:\/\/localhost:\d+\/attachments\//)
  }
  expect(await unisolatedIn(page.locator("#intercom-container"))).toEqual([])
  expect(harm).toEqual([])
})

test("in the playground calls, events, page views and errors are text", async ({
  context,
  page,
  playground,
  team,
  workspace,
}) => {
  test.setTimeout(120_000)
  const harm = await watchForHarm(context)
  // Nothing unproven may bring so many names.
  const hash = await team.hashOf("42")
  const events = packed(118).slice(0, 60)
  // The editor would ask what to do about a line separator.
  const script = `
const events = ${JSON.stringify(events)}
const texts = ${JSON.stringify(names)}
Intercom("boot", { user_id: "42", user_hash: "${hash}", name: texts[0], page_title: texts[1], company: { company_id: texts[2], name: texts[3] },
  first_trap: texts[4], second_trap: texts[5] })
history.replaceState(null, "", "?" + texts[6])
Intercom("update", { third_trap: texts[7] })
for (const name of events) Intercom("trackEvent", name, { [name.slice(0, 40)]: name })
Intercom(texts[8], texts[9])
console.log(texts[10], { [texts[11]]: texts[12] })
for (const text of ${JSON.stringify(turning)}) console.log(text, "and the text beside it")
setTimeout(() => { throw new Error(texts[13]) })`.replaceAll("\u2028", "\\u2028")
  await playground.open({ script }, workspace)
  await expect.poll(async () => (await workspace.events()).length, { timeout: 40_000 }).toBe(events.length)
  for (const method of ["boot", "update"]) {
    await playground.filter(method)
    await expect(playground.calls(method).first()).toContainText("stored")
    expect(await unisolatedIn(playground.inspector)).toEqual([])
  }
  for (const text of [names[10], names[13], events[0], events[59]]) {
    await playground.filter((text ?? "").slice(0, 30))
    await expect(playground.rows((text ?? "").slice(0, 30)).first()).toBeVisible()
    expect(await unisolatedIn(playground.inspector)).toEqual([])
  }
  await playground.filter("and the text beside it")
  await expect(playground.rows("and the text beside it")).toHaveCount(turning.length)
  expect(await unisolatedIn(playground.inspector)).toEqual([])
  await expect(playground.currentUser.getByText(names[0] ?? "", { exact: true }).first()).toBeVisible()
  for (const text of [names[3], names[4], names[7]]) {
    await expect(playground.currentUser.getByText(text ?? "", { exact: true }).first()).toBeVisible()
  }
  expect(await unisolatedIn(playground.currentUser)).toEqual([])
  await expect(page.locator(madeByMarkup)).toHaveCount(0)
  expect(harm).toEqual([])
})
