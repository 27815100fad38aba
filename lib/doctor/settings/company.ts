import type { Finding } from "../finding"
import { sources } from "../sources"
import { entryOf, type Given } from "./given"
import { companiesIn } from "./names"

const mostSpend = 2_147_483_647

/** Companies that are none (fact 9.1, fact 9.3, fact 9.4). */
export function companyFindings(given: Given): Finding[] {
  return [...listFinding(given), ...companiesIn(given).flatMap((company) => [...missing(company), ...fields(company)])]
}

function listFinding(given: Given): Finding[] {
  const companies = entryOf(given, "companies")?.value.type
  const company = entryOf(given, "company")
  const isText = company?.value.type === "text"
  if (companies !== "object" && companies !== "text" && !isText) return []
  return [
    {
      rule: "company-form",
      severity: "error",
      title: isText ? "company is a text, and not an object." : "companies is not a list.",
      reason: "One company is an object under company, several are a list of such objects under companies.",
      fix: "Write it in that form.",
      replacement: isText
        ? `company: { company_id: "…", name: ${company.code} }`
        : 'companies: [{ company_id: "…", name: "…" }]',
      source: sources.attributes,
    },
  ]
}

function missing(company: Given): Finding[] {
  if (!company.isWhole) return []
  const hasId = entryOf(company, "company_id") || entryOf(company, "id")
  const hasName = entryOf(company, "name")
  // An id that is spelt otherwise has a finding of its own.
  if ((hasId || entryOf(company, "companyId")) && hasName) return []
  return [
    {
      rule: "company-missing",
      severity: "error",
      title: `A company is without ${hasName ? "company_id" : hasId ? "name" : "company_id and name"}.`,
      reason: "Both are needed before the person is tied to it.",
      fix: "Add what is missing.",
      replacement: hasName ? 'company_id: "…"' : hasId ? 'name: "…"' : 'company_id: "…", name: "…"',
      source: sources.attributes,
    },
  ]
}

function fields(company: Given): Finding[] {
  const findings: Finding[] = []
  const spend = entryOf(company, "monthly_spend")?.value
  if (spend?.type === "number" && (spend.number > mostSpend || !Number.isInteger(spend.number))) {
    findings.push({
      rule: "company-spend",
      severity: "warning",
      title: `monthly_spend is ${spend.number}, and not kept as it is.`,
      reason: `It is a whole number of at most ${mostSpend}; decimals are cut off.`,
      fix: "Round it yourself.",
      replacement: `monthly_spend: ${Math.min(mostSpend, Math.round(spend.number))}`,
      source: sources.attributes,
    })
  }
  if (entryOf(company, "user_count")) {
    findings.push({
      rule: "company-user-count",
      severity: "note",
      title: "user_count of a company changes nothing.",
      reason: "The name is reserved: Intercom counts the company's people itself.",
      fix: "Leave it out; size is the number of employees.",
      source: sources.attributes,
    })
  }
  return findings
}
