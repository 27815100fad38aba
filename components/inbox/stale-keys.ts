import type { QueryKey } from "@tanstack/react-query"
import type { Activity } from "@/lib/contract/activity"
import { inboxKeys } from "./inbox-queries"

const conversationNouns = new Set(["conversation", "message", "note", "ticket"])

/** Which queries a stored change makes old. */
export function staleKeys(appId: string, { type, user, data }: Activity): QueryKey[] {
  const noun = type.slice(0, type.indexOf("."))
  if (noun === "workspace") return [inboxKeys.workspace(appId)]
  if (conversationNouns.has(noun)) {
    const id = data.conversation_id
    return [inboxKeys.lists(appId), ...(typeof id === "string" ? [inboxKeys.conversation(appId, id)] : [])]
  }
  if (noun === "user") return [inboxKeys.lists(appId), inboxKeys.conversations(appId), ...personKeys(appId, user)]
  return noun === "company" || noun === "session" ? personKeys(appId, user) : []
}

function personKeys(appId: string, user: string | null) {
  return user === null ? [] : [inboxKeys.person(appId, user)]
}
