import type { CallEntry } from "@/lib/playground/timeline/entry"
import { callReasons } from "./call-outcome"
import { CalledStep } from "./called-step"
import { formatClock, formatDuration } from "./duration"
import { SentStep } from "./sent-step"
import { StoredStep } from "./stored-step"
import { WeighedMessages } from "./weighed-messages"

/** A call from the line of code to the stored rows, and why it did less than it might have. */
export function CallDetails({ call }: { call: CallEntry }) {
  const reasons = callReasons(call)
  return (
    <div className="@container bg-sunken px-3 pt-1 pb-3 pl-8.5">
      <div className="grid gap-x-6 gap-y-3 @xl:grid-cols-3">
        <CalledStep call={call} />
        <SentStep effects={call.effects} />
        <StoredStep activities={call.activities.filter(({ type }) => type !== "fault.met")} />
      </div>
      {call.activities.map(
        (activity) =>
          activity.type === "messages.checked" && <WeighedMessages key={activity.cursor} activity={activity} />,
      )}
      {reasons.length > 0 && (
        <div className="mt-3 rounded-md border border-line bg-surface px-3 py-2">
          <h3 className="font-medium text-2xs text-muted">Why</h3>
          {reasons.map(({ message, until }) => (
            <p key={message} className="text-xs">
              <bdi>{message}</bdi>
              {until !== null && (
                <span className="text-muted">
                  {" "}
                  Until {formatClock(until)}, {formatDuration(Math.max(0, until - call.at))} after the call.
                </span>
              )}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
