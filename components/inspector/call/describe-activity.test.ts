import { expect, test } from "vitest"
import type { ActivityType } from "@/lib/contract/playground/activity"
import { describeActivity } from "./describe-activity"

test.each<[ActivityType, Record<string, unknown>, string[]]>([
  ["event.tracked", { id: "e", event_name: "invited-friend", metadata: {} }, ["Event invited-friend stored"]],
  ["user.created", { role: "user", user_id: "42", email: null }, ["User created: 42"]],
  ["user.created", { role: "visitor", user_id: null, email: null }, ["Visitor created"]],
  [
    "user.updated",
    {
      changes: [
        { field: "plan", before: null, after: "pro" },
        { field: "seats", before: 3, after: 4 },
      ],
    },
    ["plan: none → pro", "seats: 3 → 4"],
  ],
  ["user.updated", { changes: [] }, ["User stored, nothing changed"]],
  ["conversation.started", { conversation_id: "c", message_id: "m", ticket: null }, ["Conversation started"]],
  [
    "message.sent",
    { conversation_id: "c", message_id: "m", author: "user", text: "Hello" },
    ["Message of the user stored: Hello"],
  ],
  ["ticket.changed", { conversation_id: "c", state: "in_progress" }, ["Ticket is now in progress"]],
  [
    "notice.changed",
    { notice_id: "n", kind: "survey", outbound: "Mood", state: "completed", progress: {} },
    ["Survey “Mood” completed"],
  ],
  ["messages.checked", { delivered: 1, unread: 2 }, ["Looked for messages: 1 new, 2 unread"]],
  ["login.proven", { by: "user_hash" }, ["Login proven by user_hash"]],
  [
    "messages.checked",
    { delivered: 0, unread: 2, event_name: "invited-friend" },
    ["Looked for messages that invited-friend brings: 0 new, 2 unread"],
  ],
  [
    "page_view.logged",
    { url: "https://a.example/preview?x=1", title: "", referrer: "" },
    ["Impression logged: /preview?x=1"],
  ],
])("%s %o", (type, data, lines) => {
  expect(describeActivity({ type, data })).toEqual(lines)
})

test("data that does not fit its type falls back to the type", () => {
  expect(describeActivity({ type: "event.tracked", data: {} })).toEqual(["event.tracked"])
})
