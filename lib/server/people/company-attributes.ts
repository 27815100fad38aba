import "server-only"
import { limits } from "@/lib/contract/limits"
import type { Warning } from "@/lib/contract/messenger/messenger"
import { keyProblem, mapValue, type ReadValue, readScalar, readText, readTime, type Scalar } from "./attribute-value"

/** A company as a ping names it (fact 9.1, fact 9.5). */
export type CompanyAttributes = {
  companyId: string
  shouldDetach: boolean
  standard: CompanyColumns
  custom: Record<string, Scalar | null>
}

export type CompanyColumns = {
  name?: string | null
  plan?: string | null
  website?: string | null
  industry?: string | null
  monthlySpend?: number | null
  size?: number | null
  remoteCreatedAt?: Date | null
}

type Reader = (value: unknown) => ReadValue<CompanyColumns>

const readers: Readonly<Record<string, Reader>> = {
  name: (value) => mapValue(readText(value), (name) => ({ name })),
  plan: (value) => mapValue(readText(value), (plan) => ({ plan })),
  website: (value) => mapValue(readText(value), (website) => ({ website })),
  industry: (value) => mapValue(readText(value), (industry) => ({ industry })),
  monthly_spend: (value) => mapValue(readInteger(value), (monthlySpend) => ({ monthlySpend })),
  size: (value) => mapValue(readInteger(value), (size) => ({ size })),
  created_at: (value) => mapValue(readTime(value), (remoteCreatedAt) => ({ remoteCreatedAt })),
  remote_created_at: (value) => mapValue(readTime(value), (remoteCreatedAt) => ({ remoteCreatedAt })),
}

/** The name in the API of each column, for the log of changes. */
export const companyNames = {
  name: "name",
  plan: "plan",
  website: "website",
  industry: "industry",
  monthlySpend: "monthly_spend",
  size: "size",
  remoteCreatedAt: "created_at",
} as const satisfies Record<keyof CompanyColumns, string>

// `user_count` is counted by the server; the others say which company, or what to do with it.
const notStored = new Set(["id", "company_id", "remove", "user_count", "workspace_id", "app_id"])

/** Reads one company object; null when it names no company. */
export function readCompany(value: unknown, field: string): { company: CompanyAttributes | null; warnings: Warning[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { company: null, warnings: [{ field, message: "A company is an object with company_id and name." }] }
  }
  const given = new Map(Object.entries(value))
  const companyId = readCompanyId(given.get("company_id") ?? given.get("id"))
  if (!companyId) {
    return {
      company: null,
      warnings: [{ field, message: "Give the company a company_id; without one it is left out." }],
    }
  }
  const warnings: Warning[] = []
  const company: CompanyAttributes = { companyId, shouldDetach: given.get("remove") === true, standard: {}, custom: {} }
  for (const [key, entry] of given) {
    if (notStored.has(key)) continue
    const problem = Object.hasOwn(readers, key) ? takeStandard(company, key, entry) : takeCustom(company, key, entry)
    if (problem) warnings.push({ field: `${field}.${key}`, message: `Left out: ${problem}.` })
  }
  return { company, warnings }
}

function takeStandard(company: CompanyAttributes, key: string, value: unknown): string | null {
  const reading = readers[key]?.(value) ?? { problem: "unknown" }
  if ("problem" in reading) return reading.problem
  Object.assign(company.standard, reading.value)
  return null
}

function takeCustom({ custom }: CompanyAttributes, key: string, value: unknown): string | null {
  const problem = keyProblem(key)
  if (problem) return problem
  if (Object.keys(custom).length === limits.attributesPerWorkspace) {
    return `a company has at most ${limits.attributesPerWorkspace} custom attributes`
  }
  const reading = readScalar(value)
  if ("problem" in reading) return reading.problem
  custom[key] = reading.value
  return null
}

function readCompanyId(value: unknown): string | null {
  const id = typeof value === "number" ? String(value) : value
  return typeof id === "string" && id !== "" && id.length <= limits.attributeStringLength ? id : null
}

const maxInteger = 2_147_483_647

function readInteger(value: unknown): ReadValue<number | null> {
  if (value === null) return { value }
  if (typeof value !== "number" || !(Math.abs(value) <= maxInteger)) {
    return { problem: `send a number up to ${maxInteger}` }
  }
  return { value: Math.trunc(value) }
}
