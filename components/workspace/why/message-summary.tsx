import type { WeighedMessage } from "@/lib/contract/playground/activity"
import type { Reasons } from "@/lib/contract/playground/reasons"
import { Badge } from "../../ui/badge"

type Verdict = WeighedMessage["verdict"] | Reasons["verdict"]

const badges = {
  delivered: { tone: "good", label: "delivered" },
  received: { tone: "quiet", label: "delivered already" },
  due: { tone: "accent", label: "due" },
  unmatched: { tone: "warn", label: "did not match" },
} as const satisfies Record<Verdict, object>

type MessageSummaryProps = { name: string; verdict: Verdict; reason?: string | undefined }

/** An outbound message in a line, or two where there is little room: what became of it, and why. */
export function MessageSummary({ name, verdict, reason }: MessageSummaryProps) {
  const { tone, label } = badges[verdict]
  return (
    <span className="flex flex-wrap items-baseline gap-x-2.5">
      <bdi className="min-w-0 break-words font-medium">{name}</bdi>
      <Badge tone={tone}>{label}</Badge>
      {reason && <bdi className="min-w-0 break-words text-muted">{reason}</bdi>}
    </span>
  )
}
