import type { QueryKey } from "@tanstack/react-query"
import type { Activity } from "@/lib/contract/playground/activity"
import { keys } from "./keys"

const conversationNouns = new Set(["conversation", "message", "note", "ticket"])

/** Which queries a stored change makes old. */
export function staleKeys(appId: string, { type, user, data }: Activity): QueryKey[] {
  const noun = type.slice(0, type.indexOf("."))
  if (noun === "scene") return [keys.all(appId)]
  if (noun === "workspace") return [keys.workspace(appId)]
  if (conversationNouns.has(noun)) {
    const id = data.conversation_id
    return [
      keys.conversationLists(appId),
      ...(typeof id === "string" ? [keys.conversation(appId, id)] : []),
      ...(user === null ? [] : [keys.userConversations(appId, user), keys.userReasons(appId, user)]),
    ]
  }
  const shown = noun === "user" ? [keys.conversationLists(appId), keys.conversations(appId)] : []
  // Whatever a person does or becomes may decide which messages reach them.
  return user === null ? shown : [...shown, userKey(noun)(appId, user), keys.userReasons(appId, user)]
}

function userKey(noun: string) {
  if (noun === "event") return keys.userEvents
  return noun === "page_view" ? keys.userPageViews : keys.userRecord
}
