// An audience as a condition in SQL, so that a workspace's people are counted and listed without reading them all: author
// forms and segments count by it. `isInAudience` says the same of one person; a property test shows that they agree.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import type { Audience, Rule } from "@/lib/contract/messenger/outbound"
import { database } from "../db/database"
import { isOfSameBrowser } from "../people/same-browser"
import type { StandardFacts } from "./audience"

/** How many people of a workspace are in the audience, wherever they are: a rule on the page never holds. */
export async function countAudience({ workspaceId, audience }: { workspaceId: string; audience: Audience }) {
  const db = await database()
  const [counted] = await db.$queryRaw<{ people: number }[]>`
    SELECT count(*)::int AS people FROM "User" AS person
    WHERE person."workspaceId" = ${workspaceId} AND ${isOfAudience(audience)}`
  return counted?.people ?? 0
}

/** Tells in SQL whether a row named `person` belongs to the audience. Never null. */
export function isOfAudience({ roles, match, rules }: Audience): Prisma.Sql {
  const hasRole = Prisma.sql`person.role = ANY(${roles}::text[]::"UserRole"[])`
  if (rules.length === 0) return hasRole
  return Prisma.sql`(${hasRole} AND (${Prisma.join(rules.map(holds), match === "all" ? " AND " : " OR ")}))`
}

function holds(rule: Rule): Prisma.Sql {
  if (rule.on === "page") return Prisma.sql`FALSE`
  if (rule.on === "attribute") return hasAttribute(jsonOf(rule.name), rule)
  return rule.is === "done" ? didEvent(rule.name) : Prisma.sql`NOT ${didEvent(rule.name)}`
}

function didEvent(name: string): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "User" AS other JOIN "Event" AS event ON event."userId" = other.id
    WHERE ${isOfSameBrowser} AND event.name = ${name})`
}

/** Attributes that have a column, by their names in the API, as `factsOf` has them. */
const standard: Readonly<Record<keyof StandardFacts, Prisma.Sql>> = {
  user_id: Prisma.sql`person."userId"`,
  email: Prisma.sql`person.email`,
  name: Prisma.sql`person.name`,
  phone: Prisma.sql`person.phone`,
  language_override: Prisma.sql`person."languageOverride"`,
  unsubscribed_from_emails: Prisma.sql`person."unsubscribedFromEmails"`,
  created_at: secondsOf(Prisma.sql`coalesce(person."signedUpAt", person."createdAt")`),
  last_request_at: secondsOf(Prisma.sql`person."lastRequestAt"`),
  session_count: Prisma.sql`person."sessionCount"`,
}

function secondsOf(time: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`floor(extract(epoch FROM ${time}))`
}

/** The value as JSON, which can be compared with one of any other type; a missing one is JSON's null. */
function jsonOf(name: string): Prisma.Sql {
  const value = isStandard(name)
    ? Prisma.sql`to_jsonb(${standard[name]})`
    : Prisma.sql`person."customAttributes" -> ${name}::text`
  return Prisma.sql`coalesce(${value}, 'null'::jsonb)`
}

function isStandard(name: string): name is keyof StandardFacts {
  return Object.hasOwn(standard, name)
}

function hasAttribute(value: Prisma.Sql, rule: Extract<Rule, { on: "attribute" }>): Prisma.Sql {
  switch (rule.is) {
    case "known":
      return isKnown(value)
    case "unknown":
      return Prisma.sql`NOT ${isKnown(value)}`
    case "equal":
      return isEqual(value, String(rule.value))
    case "not_equal":
      return Prisma.sql`NOT ${isEqual(value, String(rule.value))}`
    case "contains":
      if (rule.value === undefined) return Prisma.sql`FALSE`
      return Prisma.sql`(${isKnown(value)} AND strpos(${textOf(value)}, ${String(rule.value)}) > 0)`
    case "greater":
      return isBeyond(value, { than: Number(rule.value), operator: Prisma.sql`>` })
    case "less":
      return isBeyond(value, { than: Number(rule.value), operator: Prisma.sql`<` })
  }
}

function isKnown(value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${value} <> ALL(ARRAY['null', '""', '"undefined"', '"null"']::jsonb[]))`
}

/** The values that JavaScript writes as this text: the text itself, and a number or boolean where it is spelled so. */
function isEqual(value: Prisma.Sql, text: string): Prisma.Sql {
  const number = Number(text)
  const isNumber = Number.isFinite(number) && String(number) === text
  const same = [JSON.stringify(text), ...(isNumber || text === "true" || text === "false" ? [text] : [])]
  return Prisma.sql`(${isKnown(value)} AND ${value} = ANY(${same}::text[]::jsonb[]))`
}

type Bound = { than: number; operator: Prisma.Sql }

function isBeyond(value: Prisma.Sql, { than, operator }: Bound): Prisma.Sql {
  if (Number.isNaN(than)) return Prisma.sql`FALSE`
  const isNumber = Prisma.sql`jsonb_typeof(${value}) = 'number'`
  // JSON has no infinity; as text `float8` has.
  if (!Number.isFinite(than)) return Prisma.sql`(${isNumber} AND 0 ${operator} ${String(than)}::text::float8)`
  return Prisma.sql`(${isNumber} AND ${value} ${operator} ${JSON.stringify(than)}::text::jsonb)`
}

/**
 * The value as JavaScript writes it. JSON numbers are stored with the digits that JavaScript gave them, but written out;
 * it writes 10²¹ and more, and less than 10⁻⁶, with an exponent.
 */
function textOf(value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT CASE
      WHEN given.type <> 'number' THEN given.text
      WHEN given.text ~ '^-?\\d{22,}$' THEN rtrim(regexp_replace(rtrim(given.text, '0'), '^(-?\\d)', '\\1.'), '.')
        || 'e+' || length(ltrim(given.text, '-')) - 1
      WHEN given.text ~ '^-?0\\.000000' THEN rtrim(regexp_replace(given.text, '^(-?)0\\.0+(\\d)', '\\1\\2.'), '.')
        || 'e-' || length(substring(given.text FROM '\\.(0+)')) + 1
      ELSE given.text
    END
    FROM (SELECT jsonb_typeof(${value}) AS type, ${value} #>> '{}' AS text) AS given)`
}
