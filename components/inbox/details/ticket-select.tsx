import { type TicketState, ticketStates } from "@/lib/contract/messenger/conversation"
import { conversationResourceSchema } from "@/lib/contract/playground/inbox"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { ChangeSelect } from "./change-select"
import { ticketStateNames } from "./ticket-states"

const options = ticketStates.map((state) => ({ value: state, label: ticketStateNames[state] }))

type TicketSelectProps = { appId: string; id: string; state: TicketState }

/** How far the ticket is, which its user sees too. */
export function TicketSelect({ appId, id, state }: TicketSelectProps) {
  return (
    <ChangeSelect
      label="Ticket state"
      appId={appId}
      conversationId={id}
      options={options}
      value={state}
      change={(value) =>
        callApi(workspacePath(appId, "conversations", id, "ticket"), conversationResourceSchema, { state: value })
      }
    />
  )
}
