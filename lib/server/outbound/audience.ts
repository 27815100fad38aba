// Whether a person belongs to the audience of an outbound message. Pure: it is given all it looks at.
import "server-only"
import type { Audience, Rule } from "@/lib/contract/messenger/outbound"
import type { AudienceCheck, RuleCheck } from "@/lib/contract/playground/reasons"
import { toSeconds } from "../common/clock"
import { customAttributesOf, type User } from "../people/user"

/** What rules look at. */
export type Facts = {
  role: User["role"]
  attributes: ReadonlyMap<string, unknown>
  /** How often the person did events, by their names; without those they never did. */
  events: ReadonlyMap<string, number>
  /** Address of the page the person is on, where the occasion has one. */
  url: string | null
}

type UserFacts = { user: User } & Pick<Facts, "events" | "url">

/** Collects the facts about a person, under the attribute names of the API. */
export function factsOf({ user, events, url }: UserFacts): Facts {
  const attributes = new Map([...Object.entries(customAttributesOf(user)), ...Object.entries(standardOf(user))])
  return { role: user.role, attributes, events, url }
}

/** The attributes that have a column. */
export type StandardFacts = ReturnType<typeof standardOf>

function standardOf(user: User) {
  return {
    user_id: user.userId,
    email: user.email,
    name: user.name,
    phone: user.phone,
    language_override: user.languageOverride,
    unsubscribed_from_emails: user.unsubscribedFromEmails,
    created_at: toSeconds(user.signedUpAt ?? user.createdAt),
    last_request_at: user.lastRequestAt && toSeconds(user.lastRequestAt),
    session_count: user.sessionCount,
  }
}

/** Tells whether the role fits and all, or any, of the rules hold; no rules means everyone of those roles. */
export function isInAudience(facts: Facts, audience: Audience): boolean {
  return weighAudience(facts, audience).every(({ holds }) => holds)
}

/** All that must hold of a person for them to belong to the audience, each with what it looked at. */
export function weighAudience(facts: Facts, { roles, match, rules }: Audience): AudienceCheck[] {
  const role: AudienceCheck = { on: "role", roles, actual: facts.role, holds: roles.includes(facts.role) }
  const checks = rules.map((rule) => weighRule(facts, rule))
  if (match === "all" || rules.length === 0) return [role, ...checks]
  return [role, { on: "any", rules: checks, holds: checks.some(({ holds }) => holds) }]
}

function weighRule({ attributes, events, url }: Facts, rule: Rule): RuleCheck {
  if (rule.on === "event") {
    const count = events.get(rule.name) ?? 0
    return { on: "rule", rule, actual: count, holds: count > 0 === (rule.is === "done") }
  }
  if (rule.on === "page") return { on: "rule", rule, actual: url, holds: url !== null && isOnPage(url, rule) }
  const value = attributes.get(rule.name)
  return { on: "rule", rule, actual: value ?? null, holds: hasAttribute(value, rule) }
}

/** The whole address counts, query included (fact 13.8). */
function isOnPage(url: string, { is, value }: Extract<Rule, { on: "page" }>): boolean {
  switch (is) {
    case "exact":
      return url === value
    case "contains":
      return url.includes(value)
    case "starts_with":
      return url.startsWith(value)
  }
}

function hasAttribute(value: unknown, rule: Extract<Rule, { on: "attribute" }>): boolean {
  switch (rule.is) {
    case "known":
      return isKnown(value)
    case "unknown":
      return !isKnown(value)
    case "equal":
      return isKnown(value) && String(value) === String(rule.value)
    case "not_equal":
      return !isKnown(value) || String(value) !== String(rule.value)
    case "contains":
      return isKnown(value) && rule.value !== undefined && String(value).includes(String(rule.value))
    case "greater":
      return typeof value === "number" && value > Number(rule.value)
    case "less":
      return typeof value === "number" && value < Number(rule.value)
  }
}

/** The API shows an empty string and these two words as "Unknown" (fact 8.6). */
function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "" && value !== "undefined" && value !== "null"
}
