import type { TimedEffect } from "@/lib/playground/timeline/entry"
import { Badge } from "../../ui/badge"
import { readData } from "../value/read-snapshot"
import { ValueTree } from "../value/value-tree"
import { formatDuration } from "./duration"
import { Step } from "./step"

/** The requests the call caused and their answers. */
export function SentStep({ effects }: { effects: TimedEffect[] }) {
  return (
    <Step title="Sent" note="said by the page" empty="No request left the page.">
      {effects.flatMap(({ effect }, index) => {
        if (effect.kind === "sent") {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: effects are only ever appended.
            <div key={index} className="font-mono">
              <p className="break-all">POST {effect.path}</p>
              <ValueTree snapshot={readData(effect.body)} />
            </div>
          )
        }
        if (effect.kind !== "answered") return []
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: effects are only ever appended.
          <div key={index} className="font-mono">
            <p className="flex items-center gap-2">
              <Badge tone={effect.status < 400 ? "good" : "bad"} isOutlined>
                {effect.status}
              </Badge>
              <span className="text-muted">{formatDuration(effect.duration_ms)}</span>
            </p>
            <ValueTree snapshot={readData(effect.body)} />
          </div>
        )
      })}
    </Step>
  )
}
