// Reads the data attributes of a ping (fact 7.1): what identifies, what has a column, what is
// custom, which companies. What cannot be stored is left out with a warning, and the rest is kept.
import "server-only"
import { limits } from "@/lib/contract/limits"
import type { Warning } from "@/lib/contract/messenger/messenger"
import { keyProblem, readScalar, type Scalar } from "./attribute-value"
import { type CompanyAttributes, readCompany } from "./company-attributes"
import { type StandardAttributes, standardReaders } from "./standard-attributes"

export type Identity = { userId: string | null; email: string | null }

export type Attributes = {
  identity: Identity
  standard: StandardAttributes
  /** Null clears. */
  custom: Record<string, Scalar | null>
  companies: CompanyAttributes[]
  warnings: Warning[]
}

/** Settings of the Messenger that travel in the same object; they say nothing about the person. */
const settings = new Set(
  `app_id api_base alignment horizontal_padding vertical_padding z_index hide_default_launcher hide_notifications
  custom_launcher_selector session_duration action_color background_color link_color theme_mode messenger_style_id
  installation_type widget page_title region widgetUrl user_hash intercom_user_jwt auth_tokens salesforce_identity_token`.split(/\s+/),
)

/** Attributes that only the server sets. */
const reserved = new Set(
  `id role type workspace_id visitor_id external_id anonymous session_count last_request_at last_seen_at signed_up_at
  updated_at utm_campaign utm_content utm_medium utm_source utm_term`.split(/\s+/),
)

const companiesPerPing = 50

/** Reads the `user` object of a ping. */
export function readAttributes(user: Record<string, unknown>): Attributes {
  const attributes: Attributes = {
    identity: { userId: null, email: null },
    standard: {},
    custom: {},
    companies: [],
    warnings: [],
  }
  for (const [key, value] of Object.entries(user)) {
    const problem = take(attributes, key, value)
    if (problem) attributes.warnings.push({ field: `user.${key.slice(0, 100)}`, message: `Left out: ${problem}.` })
  }
  return attributes
}

function take(attributes: Attributes, key: string, value: unknown): string | null {
  if (settings.has(key)) return null
  if (reserved.has(key)) return "the server sets this attribute itself"
  if (key === "custom_attributes") return "put custom attributes beside name and email, not inside custom_attributes"
  if (key === "user_id") return takeUserId(attributes, value)
  if (key === "email") return takeEmail(attributes, value)
  if (key === "company") return takeCompanies(attributes, key, [value])
  if (key === "companies") return takeCompanies(attributes, key, value)
  if (Object.hasOwn(standardReaders, key)) return takeStandard(attributes, key, value)
  return takeCustom(attributes, key, value)
}

function takeUserId({ identity, warnings }: Attributes, value: unknown): string | null {
  const id = typeof value === "number" ? String(value) : value
  if (id === null) return null
  if (typeof id !== "string") return "send user_id as a string"
  // Blank is no id: everybody whose id is missing would become one person.
  if (id.trim() === "") return null
  if (id.length > limits.attributeStringLength)
    return `shorten user_id to at most ${limits.attributeStringLength} characters`
  if (id === "undefined" || id === "null") {
    warnings.push({ field: "user.user_id", message: `Check user_id: everyone sent as "${id}" becomes one person.` })
  }
  identity.userId = id
  return null
}

function takeEmail({ identity }: Attributes, value: unknown): string | null {
  if (value === null || value === "") return null
  const email = typeof value === "string" ? value.trim().toLowerCase() : ""
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) return "send an address such as ada@example.com"
  if (email.length > limits.attributeStringLength)
    return `shorten the address to at most ${limits.attributeStringLength} characters`
  identity.email = email
  return null
}

function takeCompanies(attributes: Attributes, key: string, value: unknown): string | null {
  if (!Array.isArray(value)) return "send an array of company objects"
  if (value.length > companiesPerPing) return `send at most ${companiesPerPing} companies at once`
  value.forEach((entry, index) => {
    const read = readCompany(entry, key === "company" ? "user.company" : `user.companies.${index}`)
    attributes.warnings.push(...read.warnings)
    if (read.company) attributes.companies.push(read.company)
  })
  return null
}

function takeStandard({ standard }: Attributes, key: string, value: unknown): string | null {
  const reading = standardReaders[key]?.(value) ?? { problem: "unknown" }
  if ("problem" in reading) return reading.problem
  Object.assign(standard, reading.value)
  return null
}

function takeCustom({ custom }: Attributes, key: string, value: unknown): string | null {
  const problem = keyProblem(key)
  if (problem) return problem
  const reading = readScalar(value)
  if ("problem" in reading) return reading.problem
  custom[key] = reading.value
  return null
}
