import { connect } from "messenger-playground/vitest"
import { expect, test } from "vitest"

test("the team answers whoever writes", async () => {
  const messenger = await (await connect()).newWorkspace()
  const { conversation_id } = await messenger.send("ada", "Where is my order?")
  const reply = await messenger.replyAs(null, "On its way.", { to: "ada" })
  expect(reply).toEqual({ conversation_id })
  const sent = await messenger.waitFor({ type: "message.sent", data: { author: "admin" } })
  expect(sent.data).toMatchObject({ conversation_id, text: "On its way." })
  await expect(messenger).toHaveUser("ada", { role: "user" })
})

test("what does not come is said with what came", async () => {
  const messenger = await (await connect()).newWorkspace()
  await messenger.send("ada", "Hello?")
  await expect(messenger.waitFor({ type: "event.tracked" }, { timeoutMs: 100 })).rejects.toThrow("conversation.started")
  await expect(messenger.waitForEvent("ordered-item", { timeoutMs: 100 })).rejects.toThrow("No event was tracked.")
  await expect(expect(messenger).toHaveUser("bob", {}, { timeoutMs: 100 })).rejects.toThrow("There is: ada.")
})
