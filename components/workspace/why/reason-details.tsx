import { Check, X } from "lucide-react"
import { describeCheck, describeComing } from "@/lib/contract/playground/describe-check"
import type { Check as CheckResult, Reasons } from "@/lib/contract/playground/reasons"

/** Every rule that decides about one message and one person, and what brings it. */
export function ReasonDetails({ reasons: { checks, comes_with } }: { reasons: Reasons }) {
  return (
    <div className="pb-1.5 pl-5 text-xs">
      <CheckList checks={checks} />
      <p className="text-muted">
        <bdi>{describeComing(comes_with)}</bdi>
      </p>
    </div>
  )
}

function CheckList({ checks }: { checks: CheckResult[] }) {
  return (
    <ul className="flex flex-col">
      {checks.map((check, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same rules in the same order, whatever they find.
        <li key={index} className="flex items-start gap-1.5">
          <Mark holds={check.holds} />
          <div className="min-w-0 break-words">
            {check.on === "any" ? (
              <>
                any of
                <CheckList checks={check.rules} />
              </>
            ) : (
              <bdi>{describeCheck(check)}</bdi>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Mark({ holds }: { holds: boolean }) {
  const Icon = holds ? Check : X
  return (
    <>
      <Icon size={13} aria-hidden className={`mt-0.5 shrink-0 ${holds ? "text-good" : "text-bad"}`} />
      <span className="sr-only">{holds ? "Holds: " : "Does not hold: "}</span>
    </>
  )
}
