import type { Finding, Region, Severity } from "../finding"
import { sources } from "../sources"
import { formFindings } from "./form"
import { hostFindings } from "./hosts"
import type { Policy } from "./parse-policy"
import { scriptFindings } from "./scripts"
import { styleFindings } from "./styles"

type CspOptions = {
  region: Region
  /** Whether the page is there as well, which then says whether its scripts have what the policy asks for. */
  hasPage: boolean
}

/** What of the Messenger these policies hold back (fact 16.2, fact 16.3). */
export function examinePolicies(policies: Policy[], options: CspOptions): Finding[] {
  return policies.flatMap((policy) => {
    if (policy.isReportOnly && policy.isMeta) return [metaReportOnly]
    const findings = [
      ...formFindings(policy),
      ...scriptFindings(policy, options),
      ...hostFindings(policy, options.region),
      ...styleFindings(policy),
    ]
    if (!policy.isReportOnly) return findings
    return [reportOnly, ...findings.map((finding) => ({ ...finding, severity: milder[finding.severity] }))]
  })
}

/** What is only reported is as grave as the next lesser thing. */
const milder: Record<Severity, Severity> = { error: "warning", warning: "note", note: "note" }

const reportOnly: Finding = {
  rule: "csp-report-only",
  severity: "note",
  title: "This policy reports and blocks nothing.",
  reason: "What is found in it happens only once the same policy is sent as Content-Security-Policy.",
  fix: "Mend it while it still reports, then send it under the other name.",
  source: sources.cspReportOnly,
}

/** fact 16.7 */
const metaReportOnly: Finding = {
  rule: "csp-meta-report-only",
  severity: "warning",
  title: "A report-only policy in a meta element has no effect.",
  reason: "Browsers take Content-Security-Policy-Report-Only from the header of the answer only.",
  fix: "Send it as a header.",
  source: sources.cspReportOnly,
}
