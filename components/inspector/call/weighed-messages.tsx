import dynamic from "next/dynamic"
import { useStore } from "zustand"
import { type Activity, activityDataSchemas, type WeighedMessage } from "@/lib/contract/playground/activity"
import { personStore } from "@/lib/playground/workspace/person"
import { Disclosure } from "../../ui/disclosure"
import { Skeleton } from "../../ui/skeleton"
import { MessageSummary } from "../../workspace/why/message-summary"

const MessageReasons = dynamic(
  () => import("../../workspace/why/message-reasons").then((module) => module.MessageReasons),
  { ssr: false, loading: () => <Skeleton lines={4} /> },
)

/** What became of each outbound message that a ping or an event weighed; nothing where none is live. */
export function WeighedMessages({ activity }: { activity: Activity }) {
  const appId = useStore(personStore, ({ logAppId }) => logAppId)
  const { data } = activityDataSchemas["messages.checked"].safeParse(activity.data)
  if (!data?.weighed && !data?.waiting) return null
  const { weighed = [], more = 0, waiting = 0 } = data
  const owner = appId !== null && activity.user !== null ? { appId, userId: activity.user } : null
  return (
    <section aria-label="Messages weighed" className="mt-3 rounded-md border border-line bg-surface px-3 py-2 text-xs">
      <h3 className="mb-0.5 flex items-baseline gap-2 font-medium text-2xs text-muted">
        Messages weighed
        <span className="font-normal">confirmed by the server</span>
      </h3>
      <ul>
        {weighed.map((message) => (
          <li key={message.number}>
            {owner ? (
              <Disclosure summary={<MessageSummary {...message} />}>
                <MessageReasons {...owner} number={message.number} />
              </Disclosure>
            ) : (
              <MessageSummary {...message} />
            )}
          </li>
        ))}
      </ul>
      <Others weighed={weighed} more={more} waiting={waiting} />
    </section>
  )
}

type OthersProps = { weighed: WeighedMessage[]; more: number; waiting: number }

function Others({ weighed, more, waiting }: OthersProps) {
  if (more === 0 && waiting === 0) return null
  const others = weighed.length > 0 ? "more" : "live"
  return (
    <p className="text-muted">
      {more > 0 && `${more} more were weighed. `}
      {waiting > 0 && `${waiting} ${others} ${waiting === 1 ? "does" : "do"} not come with a boot or update.`}
    </p>
  )
}
