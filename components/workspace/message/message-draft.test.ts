import { expect, test } from "vitest"
import { createOutboundSchema } from "@/lib/contract/messenger/outbound"
import { audienceOf, emptyDraft, isComplete, type MessageDraft, messageKinds, outboundOf } from "./message-draft"

const draft: MessageDraft = { ...emptyDraft, text: "Hello\nthere\n\n and again" }

test.each(messageKinds)("what the form makes of a $value the server takes", ({ value }) => {
  const parsed = createOutboundSchema.parse(outboundOf({ ...draft, kind: value, event: " invited-friend " }))
  expect(parsed).toMatchObject({ name: "Hello", trigger: { on: "event", event_name: "invited-friend" } })
  const content = parsed.content as { blocks: unknown } | undefined
  expect(content?.blocks ?? parsed.blocks).toEqual([
    { type: "paragraph", text: "Hello\nthere" },
    { type: "paragraph", text: "and again" },
  ])
})

test("who gets it is an audience", () => {
  const attribute = { name: " seats ", is: "greater" as const, value: "10" }
  expect(audienceOf({ who: "users", attribute })).toEqual({ roles: ["user"], match: "all", rules: [] })
  expect(audienceOf({ who: "attribute", attribute }).rules).toEqual([
    { on: "attribute", name: "seats", is: "greater", value: 10 },
  ])
  expect(audienceOf({ who: "attribute", attribute: { ...attribute, is: "known" } }).rules[0]).not.toHaveProperty(
    "value",
  )
})

test("a message without text, event or attribute that it asks for is not complete", () => {
  expect(isComplete(draft)).toBe(true)
  expect(isComplete({ ...draft, text: " \n" })).toBe(false)
  expect(isComplete({ ...draft, event: " " })).toBe(false)
  expect(isComplete({ ...draft, who: "attribute", attribute: { ...draft.attribute, name: "" } })).toBe(false)
})
