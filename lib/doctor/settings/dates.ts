import type { Finding } from "../finding"
import { sources } from "../sources"
import type { Entry, Given } from "./given"
import { companiesIn } from "./names"

/** As seconds the year 5138, as milliseconds March 1973. */
const firstMilliseconds = 1e11

const inMilliseconds = /^(?:Date\.now\(\)|\+new Date\(.*\)|Number\(new Date\(.*\)\)|.*\.(?:getTime|valueOf)\(\))$/s
const asText = /\.(?:toISOString|toJSON|toString|toUTCString)\(\)$|^new Date\(.*\)$/s

/** Dates are Unix seconds: `created_at`, and every attribute whose key ends in `_at` (fact 7.4, fact 8.5, fact 9.2). */
export function dateFindings(given: Given): Finding[] {
  return [given, ...companiesIn(given)].flatMap(({ entries }) => entries.filter(isDate).flatMap(dateFinding))
}

function isDate({ name }: Entry): boolean {
  // What the page says of it is ignored anyway.
  return name.endsWith("_at") && name !== "last_request_at"
}

function dateFinding({ name, value, code }: Entry): Finding[] {
  const seconds = secondsOf(value.type === "number" ? value.number : Number.NaN)
  if (seconds !== null || (value.type === "code" && inMilliseconds.test(code))) {
    return [
      {
        rule: "setting-date-milliseconds",
        severity: "error",
        title: `${name} is in milliseconds, and is read as seconds.`,
        reason: "The date comes out tens of thousands of years from now.",
        fix: "Divide by 1000 and drop the fraction.",
        replacement: `${name}: ${seconds ?? `Math.floor(${code} / 1000)`}`,
        source: name === "created_at" ? sources.attributes : sources.dates,
      },
    ]
  }
  const isText = value.type === "text" && /^\d{4}-\d\d|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|[A-Z][a-z]{2}/.test(value.text)
  if (!isText && !(value.type === "code" && asText.test(code))) return []
  const time = value.type === "text" ? Date.parse(value.text) : Number.NaN
  return [
    {
      rule: "setting-date-text",
      severity: "warning",
      title: `${name} is a text, where Unix seconds belong.`,
      reason:
        "A date is documented as a number of seconds. A text may be kept as text, by which nobody can filter as a date.",
      fix: "Send the seconds since 1970.",
      replacement: `${name}: ${Number.isNaN(time) ? `Math.floor(new Date(${code}).getTime() / 1000)` : Math.floor(time / 1000)}`,
      source: name === "created_at" ? sources.attributes : sources.dates,
    },
  ]
}

/** What milliseconds are in seconds; null where the number can be seconds already. */
export function secondsOf(number: number): number | null {
  return number >= firstMilliseconds ? Math.floor(number / 1000) : null
}
