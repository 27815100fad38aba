import { useSearchParams } from "next/navigation"
import { type InboxFilter, readFilter } from "./list/inbox-filters"

type InboxAddress = { conversation: string | null; filter: InboxFilter; appId: string | null }

/** Where the visitor is in the inbox, as the address says it. */
export function useAddress(): InboxAddress {
  const query = useSearchParams()
  return {
    conversation: query.get("conversation"),
    filter: readFilter(query.get("state")),
    appId: query.get("app_id"),
  }
}

/** The address of a place in the inbox. */
export function addressOf({ conversation, filter, appId }: InboxAddress): string {
  const query = new URLSearchParams()
  if (appId) query.set("app_id", appId)
  if (filter !== "open") query.set("state", filter)
  if (conversation) query.set("conversation", conversation)
  return query.size > 0 ? `/workspace?${query}` : "/workspace"
}

/** Goes there without asking the server for the page again: all that changes is read by queries. */
export function go(address: InboxAddress): void {
  history.pushState(null, "", addressOf(address))
}
