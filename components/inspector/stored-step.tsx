import type { Activity } from "@/lib/contract/activity"
import { describeActivity } from "./describe-activity"
import { snapshotOf } from "./read-snapshot"
import { Step } from "./step"
import { ValueTree } from "./value-tree"

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
