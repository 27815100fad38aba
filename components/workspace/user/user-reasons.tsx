import { useQuery } from "@tanstack/react-query"
import { describeCheck, describeComing } from "@/lib/contract/playground/describe-check"
import type { Reasons } from "@/lib/contract/playground/reasons"
import { userReasonsQuery } from "../../data/reason-queries"
import type { UserOwner } from "../../data/user-list"
import { Disclosure } from "../../ui/disclosure"
import { Failure } from "../../ui/failure"
import { Skeleton } from "../../ui/skeleton"
import { MessageSummary } from "../why/message-summary"
import { ReasonDetails } from "../why/reason-details"

/** Which live messages the person has or will get, and why not the others; asked for when it is opened. */
export function UserReasons(owner: UserOwner) {
  return (
    <section className="border-line border-b px-3 py-1.5 text-xs last:border-b-0">
      <Disclosure
        summary={
          <>
            <span className="font-medium">Why?</span>
            <span className="ml-2 text-2xs text-muted">live messages and this person</span>
          </>
        }
      >
        <LiveMessages {...owner} />
      </Disclosure>
    </section>
  )
}

function LiveMessages(owner: UserOwner) {
  const { data, error, refetch } = useQuery(userReasonsQuery(owner))
  if (error) return <Failure message={error.message} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  if (data.data.length === 0) return <p className="text-muted">None is live.</p>
  return (
    <>
      <ul>
        {data.data.map((reasons) => (
          <li key={reasons.outbound.number}>
            <Disclosure summary={<MessageSummary name={reasons.outbound.name} {...sumUp(reasons)} />}>
              <ReasonDetails reasons={reasons} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {data.next !== null && <p className="text-muted">Older ones are left out.</p>}
    </>
  )
}

function sumUp({ verdict, checks, comes_with }: Reasons) {
  const failed = checks.find(({ holds }) => !holds)
  if (verdict === "due") return { verdict, reason: describeComing(comes_with) }
  return { verdict, reason: verdict === "unmatched" && failed ? describeCheck(failed) : undefined }
}
