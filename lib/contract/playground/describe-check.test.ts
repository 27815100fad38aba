import { expect, test } from "vitest"
import type { Rule } from "../messenger/outbound"
import { cut, describeCheck, describeComing } from "./describe-check"
import type { Check, RuleCheck } from "./reasons"

const check = (rule: Rule, actual: unknown): RuleCheck => ({ on: "rule", rule, actual, holds: false })
const plan: Rule = { on: "attribute", name: "plan", is: "equal", value: "pro" }

test.each<[Rule, unknown, string]>([
  [plan, "free", 'plan is "free", needs "pro"'],
  [plan, null, 'plan is not set, needs "pro"'],
  [{ ...plan, value: 5 }, "5", 'plan is "5", needs 5'],
  [{ ...plan, is: "not_equal" }, "pro", 'plan is "pro", needs anything but "pro"'],
  [{ ...plan, is: "contains" }, "free", 'plan is "free", needs text with "pro"'],
  [{ ...plan, is: "greater", value: 5 }, 4, "plan is 4, needs a number above 5"],
  [{ ...plan, is: "less", value: 5 }, true, "plan is true, needs a number below 5"],
  [{ on: "attribute", name: "plan", is: "known" }, "", 'plan is "", needs a value'],
  [{ on: "attribute", name: "plan", is: "unknown" }, "free", 'plan is "free", needs none'],
  [{ on: "event", name: "ordered", is: "done" }, 0, 'event "ordered" tracked 0 times, needs one'],
  [{ on: "event", name: "ordered", is: "not_done" }, 1, 'event "ordered" tracked once, needs none'],
  [{ on: "page", is: "starts_with", value: "https://" }, null, 'no page, needs one that starts with "https://"'],
  [{ on: "page", is: "exact", value: "b" }, "a", 'page is "a", needs one that is "b"'],
])("%j of %j", (rule, actual, sentence) => {
  expect(describeCheck(check(rule, actual))).toBe(sentence)
})

test.each<[Check, string]>([
  [{ on: "state", actual: "live", holds: true }, "live"],
  [{ on: "state", actual: "draft", holds: false }, "not live, draft"],
  [{ on: "once", delivery: null, holds: true }, "not delivered yet"],
  [{ on: "once", delivery: { state: "dismissed", delivered_at: 1 }, holds: false }, "delivered already, dismissed"],
  [{ on: "role", roles: ["lead", "user"], actual: "visitor", holds: false }, "is a visitor, needs a lead or user"],
  [{ on: "role", roles: [], actual: "visitor", holds: false }, "is a visitor, and the audience has no role"],
  [
    { on: "any", rules: [check(plan, "free"), check({ ...plan, name: "tier" }, "pro")], holds: true },
    'at least one of 2 rules holds: plan is "free", needs "pro"; tier is "pro", needs "pro"',
  ],
])("%j", (given, sentence) => {
  expect(describeCheck(given)).toBe(sentence)
})

test("what brings a message is said", () => {
  expect(describeComing({ on: "event", event_name: "ordered", count: 1 })).toBe(
    'Comes with the event "ordered", tracked once so far.',
  )
})

test("long texts are cut between characters", () => {
  expect(describeCheck(check(plan, "😀".repeat(200)))).toBe(`plan is "${"😀".repeat(99)}…", needs "pro"`)
  expect(cut("😀".repeat(5), 3)).toBe("😀😀…")
  expect(cut("abc", 3)).toBe("abc")
})
