import { describe, expect, test } from "vitest"
import type { Audience, Rule } from "@/lib/contract/messenger/outbound"
import { type Facts, isInAudience } from "./audience"

const facts: Facts = {
  role: "user",
  attributes: new Map<string, unknown>([
    ["plan", "pro"],
    ["seats", 5],
    ["nothing", ""],
    ["trial", false],
  ]),
  events: new Map([["ordered", 2]]),
  url: "https://shop.example/cart?step=2",
}

const isIn = (rules: Rule[], rest: Partial<Audience> = {}) =>
  isInAudience(facts, { roles: ["user"], match: "all", rules, ...rest })

const attribute = (
  name: string,
  is: Extract<Rule, { on: "attribute" }>["is"],
  value?: string | number | boolean,
): Rule => ({
  on: "attribute",
  name,
  is,
  ...(value !== undefined && { value }),
})

describe("an audience", () => {
  test("is of certain roles; without rules it is all of them", () => {
    expect(isIn([])).toBe(true)
    expect(isIn([], { match: "any" })).toBe(true)
    expect(isIn([], { roles: ["visitor", "lead"] })).toBe(false)
  })

  test.each([
    [attribute("plan", "equal", "pro"), true],
    [attribute("plan", "equal", "Pro"), false],
    [attribute("seats", "equal", "5"), true],
    [attribute("trial", "equal", false), true],
    [attribute("plan", "not_equal", "free"), true],
    [attribute("missing", "not_equal", "free"), true],
    [attribute("plan", "contains", "r"), true],
    [attribute("missing", "contains", "undefined"), false],
    [attribute("seats", "greater", 4), true],
    [attribute("seats", "less", 5), false],
    [attribute("plan", "greater", 1), false],
    [attribute("seats", "known"), true],
    [attribute("nothing", "known"), false],
    [attribute("missing", "unknown"), true],
  ])("weighs the rule %j", (rule, expected) => {
    expect(isIn([rule])).toBe(expected)
  })

  test("looks at the events a person did or did not do", () => {
    expect(isIn([{ on: "event", name: "ordered", is: "done" }])).toBe(true)
    expect(isIn([{ on: "event", name: "ordered", is: "not_done" }])).toBe(false)
    expect(isIn([{ on: "event", name: "left", is: "not_done" }])).toBe(true)
  })

  test.each([
    ["exact", "https://shop.example/cart?step=2", true],
    ["exact", "https://shop.example/cart", false],
    ["contains", "/cart", true],
    ["contains", "/Cart", false],
    ["starts_with", "https://shop.example/", true],
    ["starts_with", "shop.example", false],
  ] as const)("looks at the page: %s %s", (is, value, expected) => {
    const rule: Rule = { on: "page", is, value }
    expect(isIn([rule])).toBe(expected)
    expect(isInAudience({ ...facts, url: null }, { roles: ["user"], match: "all", rules: [rule] })).toBe(false)
  })

  test("wants all rules, or any", () => {
    const rules = [attribute("plan", "equal", "pro"), attribute("plan", "equal", "free")]
    expect(isIn(rules)).toBe(false)
    expect(isIn(rules, { match: "any" })).toBe(true)
  })
})
