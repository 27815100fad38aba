import type { Activity } from "@/lib/contract/playground/activity"
import { snapshotOf } from "../value/read-snapshot"
import { ValueTree } from "../value/value-tree"
import { describeActivity } from "./describe-activity"
import { Step } from "./step"

/** The rows of the activity log that this call wrote. */
export function StoredStep({ activities }: { activities: Activity[] }) {
  return (
    <Step title="Stored" note="confirmed by the server" empty="Nothing was stored.">
      {activities.map((activity) => (
        <div key={activity.cursor} className="min-w-0">
          {describeActivity(activity).map((line) => (
            <p key={line} className="break-words">
              <bdi>{line}</bdi>
            </p>
          ))}
          <div className="font-mono text-muted">
            <ValueTree snapshot={snapshotOf(activity.data)} />
          </div>
        </div>
      ))}
    </Step>
  )
}
