import { Info } from "lucide-react"
import type { ConversationResource } from "@/lib/contract/playground/inbox"
import { Badge } from "../../ui/badge"
import { IconButton } from "../../ui/icon-button"
import { Popover } from "../../ui/overlay/popover"
import { ConversationDetails } from "../details/conversation-details"
import { StateButton } from "../details/state-button"
import { TicketBadge } from "../details/ticket-badge"
import { personName } from "../person-name"
import { BackLink } from "./back-link"

type ConversationHeaderProps = { appId: string; conversation: ConversationResource }

export function ConversationHeader({ appId, conversation }: ConversationHeaderProps) {
  const { state, ticket, outbound } = conversation
  return (
    <header className="flex min-h-11 shrink-0 items-center gap-2 border-line border-b px-3 max-md:min-h-14 max-md:px-1">
      <BackLink />
      <div className="min-w-0 flex-1">
        <h3 className="flex items-center gap-2 font-semibold">
          <bdi className="truncate">{personName(conversation)}</bdi>
          {ticket && <TicketBadge state={ticket.state} />}
          {state !== "open" && <Badge tone="quiet">{state}</Badge>}
        </h3>
        <p className="truncate text-2xs text-muted empty:hidden">
          <bdi>{ticket?.title ?? outbound}</bdi>
        </p>
      </div>
      <StateButton appId={appId} conversation={conversation} />
      <span className="xl:hidden">
        <Popover
          label="Details"
          align="end"
          className="w-80"
          trigger={(props) => <IconButton label="Details" icon={Info} {...props} />}
        >
          <ConversationDetails appId={appId} conversation={conversation} />
        </Popover>
      </span>
    </header>
  )
}
