import type { Finding, Severity } from "@/lib/doctor/finding"
import { Badge, type Tone } from "../ui/badge"
import { CopyButton } from "../ui/copy-button"

const tones: Record<Severity, Tone> = { error: "bad", warning: "warn", note: "quiet" }

export function FindingItem({ finding: { severity, title, reason, fix, replacement, source } }: { finding: Finding }) {
  return (
    <li className="flex items-start gap-3 px-3 py-3 max-md:flex-col max-md:gap-1.5">
      <span className="flex w-16 shrink-0 pt-0.5">
        <Badge tone={tones[severity]}>{severity}</Badge>
      </span>
      <div className="flex w-full min-w-0 flex-1 flex-col gap-1.5">
        <h2 className="break-words font-medium [overflow-wrap:anywhere]">{title}</h2>
        <p className="max-w-prose text-muted text-xs [overflow-wrap:anywhere]">{reason}</p>
        <p className="max-w-prose text-xs">{fix}</p>
        {replacement && (
          <div className="flex items-start gap-1">
            <pre className="code-text min-w-0 flex-1 whitespace-pre-wrap rounded-md border border-line bg-sunken p-2 [overflow-wrap:anywhere]">
              {replacement}
            </pre>
            <CopyButton label="Copy the replacement" text={replacement} />
          </div>
        )}
        <a
          href={source}
          target="_blank"
          rel="noreferrer"
          className="w-fit text-accent text-xs underline underline-offset-4 [overflow-wrap:anywhere] max-md:py-1"
        >
          Source: {new URL(source).host}
          <span className="sr-only">, about: {title}</span>
        </a>
      </div>
    </li>
  )
}
