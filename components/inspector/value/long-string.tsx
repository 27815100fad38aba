import type { Snapshot } from "@/lib/contract/frame/snapshot"

type LongStringProps = { snapshot: Extract<Snapshot, { type: "string" }>; isQuoted: boolean }

const shown = new Intl.NumberFormat()

/** The whole of a string as far as it was kept. Its direction is its own. */
export function LongString({ snapshot: { value, cut = 0 }, isQuoted }: LongStringProps) {
  return (
    <span className="break-words">
      <bdi className={`whitespace-pre-wrap ${isQuoted ? "text-code-string" : ""}`}>
        {isQuoted ? JSON.stringify(value) : value}
      </bdi>
      {cut > 0 && <span className="text-muted"> … {shown.format(cut)} more characters</span>}
    </span>
  )
}
