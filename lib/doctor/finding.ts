export const severities = ["error", "warning", "note"] as const
export type Severity = (typeof severities)[number]

export const regions = ["us", "eu", "au"] as const
export type Region = (typeof regions)[number]

/** What a text was taken for; a page holds several of them. */
export type Kind = "csp" | "snippet" | "settings" | "jwt" | "page" | "unknown"

/** Something that the real service, or the browser before it, will not do as the text looks. */
export type Finding = {
  /** Names the rule, and stays as it is: `csp-connect-src`. */
  rule: string
  severity: Severity
  /** One sentence. */
  title: string
  reason: string
  fix: string
  /** What to write instead, where the text says enough for that. */
  replacement?: string
  /** Address of the public page that says so. */
  source: string
}

export type Diagnosis = { kind: Kind; findings: Finding[] }

export type ExamineOptions = {
  /** Where the workspace is; without it what the text says, else the US. */
  region?: Region
  /** The workspace's secret, to check signatures with. It goes nowhere. */
  secret?: string
  now?: Date
}

/** The worst first, each rule and title once, in their order otherwise. */
export function sortFindings(findings: Finding[]): Finding[] {
  const seen = new Set<string>()
  const once = findings.filter(({ rule, title }) => {
    const key = `${rule} ${title}`
    return !seen.has(key) && seen.add(key)
  })
  return severities.flatMap((severity) => once.filter((finding) => finding.severity === severity))
}

/** “2 errors, 1 warning”; notes are counted where there are some. */
export function summarize(findings: Finding[]): string {
  const [errors = 0, warnings = 0, notes = 0] = severities.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  )
  const parts = [count(errors, "error"), count(warnings, "warning")]
  return (notes === 0 ? parts : [...parts, count(notes, "note")]).join(", ")
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`
}
