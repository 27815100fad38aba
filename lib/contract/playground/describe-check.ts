// What a check found, in words: the inspector shows them, and the activity log keeps those of the first that failed.
import type { Check, ComesWith, RuleCheck } from "./reasons"

const valueLength = 100

/** Says what is there and what is needed, whether it holds or not: `plan is "free", needs "pro"`. */
export function describeCheck(check: Check): string {
  switch (check.on) {
    case "state":
      return check.holds ? "live" : `not live, ${check.actual}`
    case "format":
      return "its rules are of a shape that this version does not know"
    case "once":
      return check.delivery ? `delivered already, ${wordOf[check.delivery.state]}` : "not delivered yet"
    case "role":
      return `is a ${check.actual}, ${check.roles.length > 0 ? `needs a ${check.roles.join(" or ")}` : "and the audience has no role"}`
    case "rule":
      return describeRule(check)
    case "any":
      return `${check.holds ? "at least one" : "none"} of ${check.rules.length} rules holds: ${check.rules.map(describeRule).join("; ")}`
  }
}

const wordOf = {
  delivered: "not seen yet",
  seen: "seen",
  completed: "completed",
  dismissed: "dismissed",
} as const

/** What brings a message that is due. */
export function describeComing(comesWith: ComesWith): string {
  switch (comesWith.on) {
    case "ping":
      return "Comes with the next boot or update."
    case "event":
      return `Comes with the event ${quote(comesWith.event_name)}, tracked ${times(comesWith.count)} so far.`
    case "list":
      return "Stands in a list that the Messenger shows."
    case "hand":
      return "Comes when the page starts it."
  }
}

function describeRule({ rule, actual }: RuleCheck): string {
  if (rule.on === "event") {
    return `event ${quote(rule.name)} tracked ${times(Number(actual))}, needs ${rule.is === "done" ? "one" : "none"}`
  }
  if (rule.on === "page") {
    const page = typeof actual === "string" ? `page is ${quote(actual)}` : "no page"
    return `${page}, needs one that ${pageWords[rule.is]} ${quote(rule.value)}`
  }
  const value = actual === null || actual === undefined ? "not set" : quote(actual)
  return `${cut(rule.name)} is ${value}, needs ${needOf(rule)}`
}

const pageWords = { exact: "is", contains: "contains", starts_with: "starts with" } as const

function needOf({ is, value }: Extract<RuleCheck["rule"], { on: "attribute" }>): string {
  switch (is) {
    case "equal":
      return quote(value)
    case "not_equal":
      return `anything but ${quote(value)}`
    case "contains":
      return `text with ${quote(value)}`
    case "greater":
      return `a number above ${String(value)}`
    case "less":
      return `a number below ${String(value)}`
    case "known":
      return "a value"
    case "unknown":
      return "none"
  }
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`
}

/** As code would write it, so that the text "5" is told from the number. */
function quote(value: unknown): string {
  return typeof value === "string" ? `"${cut(value)}"` : cut(String(value))
}

/** By characters, since half of a surrogate pair cannot be stored. */
export function cut(text: string, length = valueLength): string {
  if (text.length <= length) return text
  return `${Array.from(text.slice(0, length * 2))
    .slice(0, length - 1)
    .join("")}…`
}
