// The team's side: what users write arrives, and what the team does reaches them.
import { violations } from "../axe"
import { expect, test } from "../fixtures"
import { Inbox } from "../pages/inbox"
import { Workspace } from "../pages/workspace"

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

test("what a user writes arrives while the inbox is open", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  await inbox.open(workspace)
  await expect(inbox.row("Welcome!")).toBeVisible()
  const { id } = await ada.start("Is anyone there?")
  await expect(inbox.row("Is anyone there?")).toContainText("Ada")
  await expect(inbox.row("Is anyone there?")).toContainText("1 waiting")
  await inbox.openConversation("Is anyone there?")
  await expect(page).toHaveURL(new RegExp(`conversation=${id}`))
  await ada.reply(id, "Hello?")
  await expect(inbox.message("Hello?")).toBeVisible()
  await expect(inbox.rows.first()).toContainText("Hello?")
})

test("opening a conversation tells the user that it was read", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Have you seen this?")
  await inbox.open(workspace)
  await inbox.openConversation("Have you seen this?")
  await expect.poll(async () => (await ada.messages(id))[0]?.seen_at).not.toBeNull()
  await expect(inbox.row("Have you seen this?")).not.toContainText("waiting")
  await inbox.reply("Yes.")
  await expect(inbox.message("Yes.")).toContainText("Not seen yet")
  await ada.markSeen(id)
  await expect(inbox.message("Yes.")).toContainText(/Seen \d/)
})

test("a reply reaches the user, in the name of the teammate who was chosen", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Hello")
  await inbox.open(workspace, `&conversation=${id}`)
  const writeAs = page.getByRole("combobox", { name: "Write as" })
  await expect(writeAs.getByRole("option")).toHaveCount(3)
  const names = await writeAs.getByRole("option").allInnerTexts()
  await writeAs.selectOption(names[1] ?? "")
  await inbox.field.fill("First line")
  await inbox.field.press("Shift+Enter")
  await inbox.field.pressSequentially("second line")
  await inbox.field.press("Enter")
  await expect(inbox.message("second line")).toContainText(names[1] ?? "")
  await expect(inbox.field).toHaveValue("")
  expect((await ada.messages(id)).at(-1)).toMatchObject({
    author: { type: "admin", admin: { name: names[1] } },
    blocks: [{ type: "paragraph", text: "First line\nsecond line" }],
  })
})

test("a note stays with the team", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Hello")
  await inbox.open(workspace, `&conversation=${id}`)
  await inbox.choose("Note")
  await inbox.field.fill("A difficult one")
  await inbox.field.press("Control+Enter")
  await expect(inbox.message("A difficult one")).toContainText("Note")
  expect((await workspace.conversation(id)).messages.at(-1)).toMatchObject({ kind: "note" })
  expect(JSON.stringify(await ada.messages(id))).not.toContain("difficult")
  expect(JSON.stringify(await ada.conversations())).not.toContain("difficult")
})

test("a conversation is closed, found under Closed, and opened again", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Done with this")
  await inbox.open(workspace, `&conversation=${id}`)
  await page.getByRole("button", { name: "Close", exact: true }).click()
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible()
  await expect(inbox.row("Done with this")).toHaveCount(0)
  expect(await workspace.conversation(id)).toMatchObject({ state: "closed" })
  await inbox.choose("Closed")
  await expect(inbox.rows).toHaveCount(1)
  await page.getByRole("button", { name: "Reopen" }).click()
  await expect(page.getByText("Nothing is closed.")).toBeVisible()
  expect(await workspace.conversation(id)).toMatchObject({ state: "open" })
})

test("a ticket gets an assignee and moves on", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada", email: "ada@example.com" })
  const { id } = await ada.start("It came in two pieces", "Broken cup")
  await inbox.open(workspace)
  await expect(inbox.row("Broken cup")).toContainText("Ticket")
  await inbox.openConversation("Broken cup")
  await expect(inbox.details).toContainText("ada@example.com")
  const assignee = inbox.details.getByRole("combobox", { name: "Assignee" })
  await expect(assignee.getByRole("option")).toHaveCount(4)
  const name = (await assignee.getByRole("option").allInnerTexts())[1]
  await assignee.selectOption(name ?? "")
  await inbox.details.getByRole("combobox", { name: "Ticket state" }).selectOption("In progress")
  await expect
    .poll(() => workspace.conversation(id))
    .toMatchObject({ assignee: { name }, ticket: { title: "Broken cup", state: "in_progress" } })
  await page.reload()
  await expect(assignee.locator("option:checked")).toHaveText(name ?? "")
})

test("each side is told that the other is typing, now and then", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Hello")
  await inbox.open(workspace, `&conversation=${id}`)
  await expect(inbox.message("Hello")).toBeVisible()
  const typing = page.getByText("Ada is typing…")
  await expect(async () => {
    await ada.type(id)
    await expect(typing).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await ada.reply(id, "There")
  await expect(inbox.message("There")).toBeVisible()
  await expect(typing).toBeHidden()
  let signals = 0
  page.on("request", (request) => {
    if (request.url().endsWith("/typing")) signals++
  })
  await inbox.field.pressSequentially("A reply of some length")
  await expect.poll(() => signals).toBe(1)
  await inbox.choose("Note")
  await inbox.field.pressSequentially(" that the user shall not know of")
  expect(signals).toBe(1)
})

test("files go with a reply, and those that are not taken say why", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("A picture, please")
  await inbox.open(workspace, `&conversation=${id}`)
  await inbox.attach([
    { name: "dot.png", mimeType: "image/png", buffer: png },
    { name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("one") },
    { name: "icon.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg onload='alert(1)'/>") },
  ])
  await expect(page.getByRole("alert").filter({ hasText: "“icon.svg” was not attached." })).toBeVisible()
  await expect(page.getByRole("button", { name: "Remove list.txt" })).toBeVisible()
  await inbox.send.click()
  const picture = inbox.messages.getByRole("img", { name: "dot.png" })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  const download = page.waitForEvent("download")
  await inbox.messages.getByRole("link", { name: "list.txt" }).click()
  expect((await download).suggestedFilename()).toBe("list.txt")
  const blocks = (await ada.messages(id)).at(-1)?.blocks
  expect(blocks).toMatchObject([
    { type: "attachment", name: "dot.png" },
    { type: "attachment", name: "list.txt" },
  ])
})

test("an image that a user links to is loaded when it is asked for", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Look at this")
  await ada.write(id, [{ type: "image", url: "https://images.example/cup.png", alt: "A cup" }])
  const asked: string[] = []
  await page.route("https://images.example/**", (route) => {
    asked.push(route.request().headers().referer ?? "no referrer")
    return route.fulfill({ contentType: "image/png", body: png })
  })
  await inbox.open(workspace, `&conversation=${id}`)
  const button = inbox.messages.getByRole("button", { name: "Show the image from images.example" })
  await expect(button).toBeVisible()
  expect(asked).toEqual([])
  await button.click()
  const picture = inbox.messages.getByRole("img", { name: "A cup" })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  expect(asked).toEqual(["no referrer"])
})

test("two teammates who answer at once both see both answers", async ({ page, workspace }) => {
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Who is there?")
  const inboxes = [new Inbox(page), new Inbox(await page.context().newPage())]
  for (const inbox of inboxes) await inbox.open(workspace, `&conversation=${id}`)
  for (const [index, inbox] of inboxes.entries()) await inbox.field.fill(`Answer ${index}`)
  await Promise.all(inboxes.map((inbox) => inbox.field.press("Enter")))
  for (const inbox of inboxes) {
    await expect(inbox.message("Answer 0")).toHaveCount(1)
    await expect(inbox.message("Answer 1")).toHaveCount(1)
  }
  const shown = await Promise.all(inboxes.map((inbox) => inbox.messages.allInnerTexts()))
  expect(shown[0]).toEqual(shown[1])
})

test("without a connection nothing that was written is lost, and it is sent once", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Hello")
  await inbox.open(workspace, `&conversation=${id}`)
  await expect(inbox.message("Hello")).toBeVisible()
  await page.context().setOffline(true)
  await inbox.reply("Written in a tunnel")
  const refusal = page.getByRole("alert").filter({ hasText: "Not sent. The server cannot be reached." })
  await expect(refusal).toBeVisible()
  await expect(inbox.field).toHaveValue("Written in a tunnel")
  await page.context().setOffline(false)
  await page.reload()
  await expect(inbox.field).toHaveValue("Written in a tunnel")
  // The answer to the first try is lost on its way; the second must not store it again.
  await page.route("**/reply", async (route) => {
    await route.fetch()
    await route.abort()
    await page.unroute("**/reply")
  })
  await inbox.send.click()
  await refusal.getByRole("button", { name: "Try again" }).click()
  await expect(inbox.field).toHaveValue("")
  await expect(inbox.message("Written in a tunnel")).toHaveCount(1)
  expect(await ada.messages(id)).toHaveLength(2)
})

test("history is loaded page by page, and a draft stays with its conversation", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  const { id } = await ada.start("Message 0.")
  for (let number = 1; number <= 40; number++) await ada.reply(id, `Message ${number}.`)
  await inbox.open(workspace)
  await inbox.openConversation("Message 40.")
  await expect(inbox.message("Message 40.")).toBeVisible()
  await expect(inbox.message("Message 0.")).toHaveCount(0)
  await inbox.field.fill("A draft")
  await page.getByRole("button", { name: "Load older" }).click()
  await expect(inbox.messages).toHaveCount(41)
  await expect(page.getByRole("button", { name: "Load older" })).toHaveCount(0)
  await ada.reply(id, "Message 41.")
  await expect(inbox.messages).toHaveCount(42)
  await inbox.openConversation("Welcome!")
  await expect(inbox.field).toHaveValue("")
  await page.goBack()
  await expect(inbox.field).toHaveValue("A draft")
})

test("what people write is shown and never run", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const hostile = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> javascript:window.hacked=1`
  const mallory = await workspace.boot({ user_id: "1", name: `<b onmouseover="window.hacked=1">Mallory</b>` })
  const { id } = await mallory.start(`${hostile} https://example.com/\u202egpj.exe`)
  await inbox.open(workspace, `&conversation=${id}`)
  await expect(inbox.message(hostile)).toContainText("<b onmouseover=")
  const links = inbox.message(hostile).getByRole("link")
  await expect(links).toHaveCount(1)
  await expect(links).toHaveAttribute("href", "https://example.com/")
  await expect(links).toHaveAttribute("rel", "noopener noreferrer nofollow")
  await inbox.reply(hostile)
  await expect(inbox.message(hostile)).toHaveCount(2)
  await expect(inbox.messages.locator("img, script, b")).toHaveCount(0)
  expect(await page.evaluate(() => "hacked" in window)).toBe(false)
})

test("the list is walked by keyboard", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  await ada.start("First")
  await ada.start("Second")
  await inbox.open(workspace)
  await expect(inbox.rows).toHaveCount(3)
  await inbox.row("Second").getByRole("link").focus()
  await page.keyboard.press("ArrowDown")
  await expect(inbox.row("First").getByRole("link")).toBeFocused()
  await page.keyboard.press("k")
  await page.keyboard.press("j")
  await page.keyboard.press("Enter")
  await expect(inbox.message("First")).toBeVisible()
  await expect(inbox.row("First").getByRole("link")).toHaveAttribute("aria-current", "true")
})

test("a long list draws what is in sight, and the keyboard reaches all of it", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  for (let number = 1; number < 30; number++) await ada.start(`Question ${number}.`)
  await inbox.open(workspace)
  await expect(inbox.row("Question 29.")).toHaveAttribute("aria-setsize", "30")
  await expect(inbox.row("Question 1.")).toHaveCount(0)
  await inbox.row("Question 29.").getByRole("link").focus()
  await page.keyboard.press("End")
  await expect(inbox.row("Welcome!").getByRole("link")).toBeFocused()
  await expect(inbox.row("Question 1.")).toBeInViewport()
  await page.keyboard.press("k")
  await page.keyboard.press("Enter")
  await expect(inbox.message("Question 1.")).toBeVisible()
  await page.keyboard.press("Home")
  await expect(inbox.row("Question 29.").getByRole("link")).toBeFocused()
})

test("at 390 px the list and the conversation take turns", async ({ page, workspace }) => {
  const inbox = new Inbox(page)
  const ada = await workspace.boot({ user_id: "1", name: "Ada" })
  await ada.start(`A very long word: ${"word".repeat(100)}`)
  await page.setViewportSize({ width: 390, height: 844 })
  await inbox.open(workspace)
  await inbox.openConversation("A very long word")
  await expect(inbox.list).toBeHidden()
  await inbox.reply("Short")
  await expect(inbox.message("Short")).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole("button", { name: "Details" }).click()
  const details = page.getByRole("dialog", { name: "Details" })
  await expect(details.getByRole("combobox", { name: "Assignee" })).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(details).toBeHidden()
  await page.getByRole("link", { name: "Back" }).click()
  await expect(inbox.row("Short").getByRole("link")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(inbox.conversation).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(inbox.list).toBeVisible()
})

test("a workspace of others asks for its access token", async ({ page }) => {
  const theirs = await Workspace.create(page.request, "Theirs")
  const inbox = new Inbox(page)
  await inbox.open(theirs)
  await page.getByRole("button", { name: "Connect with access token" }).click()
  await page.getByLabel("Access token", { exact: true }).fill(theirs.accessToken)
  await page.getByRole("button", { name: "Connect", exact: true }).click()
  await expect(page.getByText("Nothing is open.")).toBeVisible()
})

test("the playground and the inbox lead to each other", async ({ page, playground, workspace }) => {
  await playground.open({ script: "" }, workspace)
  const pages = page.getByRole("navigation", { name: "Pages" })
  await expect(pages.getByRole("link", { name: "Playground" })).toHaveAttribute("aria-current", "page")
  await pages.getByRole("link", { name: "Inbox" }).click()
  await expect(page).toHaveTitle(/^Inbox/)
  await expect(pages.getByRole("link", { name: "Inbox" })).toHaveAttribute("aria-current", "page")
  await expect(page.getByRole("banner")).toContainText(workspace.appId)
})

for (const colorScheme of ["light", "dark"] as const) {
  test(`the inbox has no serious accessibility violation, ${colorScheme}`, async ({ page, workspace }) => {
    const inbox = new Inbox(page)
    const ada = await workspace.boot({ user_id: "1", name: "Ada" })
    const { id } = await ada.start("See https://example.com", "A ticket")
    await ada.start("Another")
    await page.emulateMedia({ colorScheme })
    await inbox.open(workspace, `&conversation=${id}`)
    await inbox.reply("See https://example.com")
    await inbox.choose("Note")
    await inbox.reply("See https://example.com")
    await expect(inbox.messages).toHaveCount(3)
    expect(await violations(page, { onlySerious: true })).toEqual([])
  })
}
