import { useQuery } from "@tanstack/react-query"
import { DataProvider } from "../../data/data-provider"
import { messageReasonsQuery } from "../../data/reason-queries"
import type { UserOwner } from "../../data/user-list"
import { Failure } from "../../ui/failure"
import { Skeleton } from "../../ui/skeleton"
import { ReasonDetails } from "./reason-details"

type MessageReasonsProps = UserOwner & { number: number }

/** Why one message reaches a person or does not, as it is now. */
export function MessageReasons(props: MessageReasonsProps) {
  return (
    <DataProvider>
      <Asked {...props} />
    </DataProvider>
  )
}

function Asked({ number, ...owner }: MessageReasonsProps) {
  const { data, error, refetch } = useQuery(messageReasonsQuery(owner, number))
  if (data) {
    return (
      <>
        <p className="pl-5 text-2xs text-muted">As it is now:</p>
        <ReasonDetails reasons={data} />
      </>
    )
  }
  if (error) return <Failure message={error.message} onRetry={() => void refetch()} />
  return <Skeleton lines={4} />
}
