// The examples of the whole Messenger: each does what its text says, in the playground's preview.
import { expect, test } from "../fixtures"

// Nothing is typed here: by touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

test("a composer waits with its text, and a conversation starts at once", async ({ playground, workspace }) => {
  await playground.openExample("messages", workspace)
  await expect(playground.preview.getByText("Unread messages: 1")).toBeVisible()
  await playground.preview.getByRole("button", { name: "Ask about an order" }).click()
  await expect(playground.messenger.panel.getByRole("textbox")).toHaveValue("I have a question about order 3434: ")
  await playground.messenger.close.click()
  await playground.preview.getByRole("button", { name: "Report a problem" }).click()
  await expect(playground.messenger.text("The page for order 3434 does not load.")).toBeVisible()
  await expect(playground.calls("startConversation")).toContainText("stored")
  const texts = (await workspace.conversations()).flatMap(({ messages }) => messages.flatMap(({ blocks }) => blocks))
  expect(texts).toContainEqual({ type: "paragraph", text: "The page for order 3434 does not load." })
  expect(JSON.stringify(texts)).not.toContain("I have a question")
})

test("articles and news open by number, and one that is not there opens Home", async ({ playground, workspace }) => {
  await playground.openExample("help-and-news", workspace)
  const { panel } = playground.messenger
  await playground.preview.getByRole("button", { name: "How do I install this?" }).click()
  await expect(panel.getByRole("heading", { name: "Install the Messenger" })).toBeVisible()
  await playground.preview.getByRole("button", { name: "What is new?" }).click()
  await expect(panel.getByRole("heading", { name: "Six spaces to open" })).toBeVisible()
  await playground.preview.getByRole("button", { name: "An article that is not there" }).click()
  await expect(panel.getByText("Hi Ada")).toBeVisible()
})

test("a checklist's progress and a survey's answers are stored", async ({ playground, workspace }) => {
  await playground.openExample("tour-survey-checklist", workspace)
  await expect(playground.messenger.open).toBeVisible()
  await playground.preview.getByRole("button", { name: "Getting started" }).click()
  await playground.messenger.panel.getByRole("button", { name: "Mark as done" }).click()
  const changes = async () => (await workspace.activity()).filter(({ type }) => type === "notice.changed")
  await expect.poll(async () => (await changes()).length).toBe(1)
  await playground.messenger.close.click()
  await playground.preview.getByRole("button", { name: "Give feedback" }).click()
  const survey = playground.preview.getByRole("dialog", { name: "Survey" })
  await survey.getByRole("radio", { name: "5" }).check()
  await survey.getByRole("button", { name: "Next" }).click()
  await expect
    .poll(changes)
    .toContainEqual(expect.objectContaining({ data: expect.objectContaining({ kind: "survey" }) }))
})

test("events bring a banner, a post and a tooltip", async ({ playground, workspace }) => {
  await playground.openExample("outbound", workspace)
  await expect(playground.messenger.open).toBeVisible()
  await playground.preview.getByRole("button", { name: "View the pricing" }).click()
  await expect(playground.messenger.text("You tracked viewed-pricing")).toBeVisible()
  await playground.preview.getByRole("button", { name: "Upgrade" }).click()
  const post = playground.preview.getByRole("region", { name: /Priya Nair/ })
  await expect(post).toContainText("This is a post")
  await post.getByRole("button", { name: "Dismiss" }).click()
  await playground.preview.getByRole("button", { name: "Open the settings" }).click()
  await expect(playground.messenger.text("A tooltip belongs to an element")).toBeVisible()
})

test("settings change the look at once, and the page's own button opens it", async ({ playground, workspace }) => {
  await playground.openExample("look", workspace)
  await expect(playground.messenger.open).toBeVisible()
  await playground.preview.getByRole("button", { name: "Deutsch" }).click()
  await expect(playground.preview.getByRole("button", { name: "Messenger öffnen" })).toBeVisible()
  await playground.preview.getByRole("button", { name: "Without the launcher" }).click()
  await expect(playground.preview.getByRole("button", { name: "Messenger öffnen" })).toBeHidden()
  await playground.preview.getByRole("button", { name: "Chat with us" }).click()
  await expect(playground.preview.getByRole("dialog", { name: "Messenger" })).toBeVisible()
})
