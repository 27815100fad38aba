import { useQuery } from "@tanstack/react-query"
import type { ConversationResource } from "@/lib/contract/playground/inbox"
import { userQuery } from "../../data/user-queries"
import { Skeleton } from "../../ui/skeleton"
import { UserRecord } from "../../workspace/user/user-record"
import { AssigneeSelect } from "./assignee-select"
import { TicketSelect } from "./ticket-select"

type ConversationDetailsProps = { appId: string; conversation: ConversationResource }

/** Who looks after the conversation, what its ticket is at, and who the person is. */
export function ConversationDetails({ appId, conversation }: ConversationDetailsProps) {
  const person = useQuery(userQuery({ appId, userId: conversation.user }))
  return (
    <>
      <div className="flex flex-col gap-3 border-line border-b p-3">
        <AssigneeSelect appId={appId} conversation={conversation} />
        {conversation.ticket && <TicketSelect appId={appId} id={conversation.id} state={conversation.ticket.state} />}
      </div>
      <h3 className="px-3 pt-3 font-medium text-xs">Person</h3>
      {person.data && <UserRecord user={person.data} />}
      {person.isPending && <Skeleton lines={6} />}
      {person.error && <p className="p-3 text-bad text-xs">{person.error.message}</p>}
    </>
  )
}
