import { type Diagnosis, type Kind, summarize } from "@/lib/doctor/finding"
import { FindingItem } from "./finding-item"

const kinds: Record<Kind, string> = {
  csp: "in a Content-Security-Policy",
  snippet: "in an install snippet or script",
  settings: "in settings",
  jwt: "in a JWT",
  page: "in a page with its policy and its scripts",
  unknown: "",
}

/** What was found; null while there is nothing to examine. */
export function DiagnosisView({ diagnosis }: { diagnosis: Diagnosis | null }) {
  const findings = diagnosis?.findings ?? []
  return (
    <section aria-label="Findings" className="flex flex-col gap-3">
      <p role="status" className="font-medium">
        {diagnosis && describe(diagnosis)}
      </p>
      {!diagnosis && (
        <p className="py-6 text-center text-muted">Paste something, or try an example. Findings are listed here.</p>
      )}
      {diagnosis && findings.length === 0 && (
        <p className="max-w-prose text-muted">
          None of the rules found anything. That the App ID is known, that the Messenger is switched on for this site,
          and what other headers and scripts do, cannot be seen in a text.
        </p>
      )}
      {findings.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {findings.map((finding) => (
            <FindingItem key={`${finding.rule} ${finding.title}`} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  )
}

function describe({ kind, findings }: Diagnosis): string {
  if (kind === "unknown") return "Nothing could be examined."
  return `${summarize(findings)} ${kinds[kind]}.`
}
