import type { Finding } from "../finding"
import { attributeFindings } from "../settings/attributes"
import { dateFindings } from "../settings/dates"
import { givenOf } from "../settings/given"
import { nameFindings } from "../settings/names"
import { sources } from "../sources"

/** Of the token itself, and no attributes. */
const registered = new Set(["iss", "sub", "aud", "exp", "nbf", "iat", "jti"])

/** Whom the token names, and what it says of them: its other claims are attributes (fact 15.6, fact 15.7). */
export function claimFindings(claims: Record<string, unknown>): Finding[] {
  const attributes = givenOf(Object.fromEntries(Object.entries(claims).filter(([name]) => !registered.has(name))))
  return [
    ...userId(claims),
    ...nameFindings(attributes, "claim of a person"),
    ...dateFindings(attributes),
    ...attributeFindings(attributes),
  ]
}

function userId(claims: Record<string, unknown>): Finding[] {
  const { user_id: id, sub } = claims
  if (typeof id === "string" && !["", "undefined", "null"].includes(id.trim())) return []
  if (typeof id === "number") return [numericId(id)]
  return [
    {
      rule: "jwt-user-id",
      severity: "error",
      title: id === undefined ? "The token names no user_id." : "The token's user_id is nobody's.",
      reason:
        id === undefined && sub !== undefined
          ? "It has a sub, which Intercom does not look at. A token without user_id is refused."
          : "A token without user_id is refused, whatever else it says.",
      fix: "Put the claim user_id into the payload, as a text.",
      replacement: `"user_id": ${JSON.stringify(typeof sub === "string" ? sub : "…")}`,
      source: sources.installSkill,
    },
  ]
}

function numericId(id: number): Finding {
  return {
    rule: "jwt-user-id-number",
    severity: "note",
    title: "The token's user_id is a number.",
    reason: "user_id is documented as a text. A large number loses its last digits on its way through JSON.",
    fix: "Sign it as a text.",
    replacement: `"user_id": "${id}"`,
    source: sources.attributes,
  }
}
