import type { CallEntry } from "@/lib/playground/timeline/entry"
import { readSnapshot } from "../value/read-snapshot"
import { ValueTree } from "../value/value-tree"
import { describeEffect } from "./describe-effect"
import { formatClock } from "./duration"
import { Step } from "./step"

/** Shown elsewhere: requests in their own column, reasons below all three. */
const elsewhere = new Set(["sent", "answered", "failed", "skipped", "warned"])

/** The arguments, and what the call did inside the page. */
export function CalledStep({ call }: { call: CallEntry }) {
  const inPage = call.effects.filter(({ effect }) => !elsewhere.has(effect.kind))
  return (
    <Step title="Called" note={`said by the page, ${formatClock(call.at)}`} empty="Without arguments.">
      {call.args.map((arg, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: arguments are a fixed tuple.
        <div key={index} className="font-mono">
          <ValueTree snapshot={readSnapshot(arg)} isOpen />
        </div>
      ))}
      {inPage.map(({ at, effect }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: effects are only ever appended.
        <p key={`${at} ${index}`} className="break-words text-muted">
          {describeEffect(effect)}
        </p>
      ))}
    </Step>
  )
}
