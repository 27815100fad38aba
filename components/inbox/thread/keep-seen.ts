import { hashKey, type QueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { conversationQuery } from "../../data/conversation-queries"
import { keys } from "../../data/keys"
import { refresh } from "../../data/refresh"
import { composerStore } from "../composer/composer-store"

type KeepSeenOptions = { client: QueryClient; appId: string; id: string }

/**
 * Tells the server that the team has read what waits in a conversation: when it is read from the server, which opening it
 * and each message that comes lead to, and when the page comes back into sight. Answers how to end it.
 */
export function keepSeen({ client, appId, id }: KeepSeenOptions): () => void {
  const { queryKey } = conversationQuery(appId, id)
  let told: string | undefined

  async function tell() {
    const conversation = client.getQueryData(queryKey)
    const last = conversation?.messages.at(-1)?.id
    if (document.hidden || !conversation?.waiting_count || last === told) return
    told = last
    const path = workspacePath(appId, "conversations", id, "seen")
    try {
      await callApi(path, z.object({}), { admin_id: composerStore.getState().admins[appId] })
      void refresh(client, keys.conversationLists(appId))
    } catch {
      // It stays waiting, and is told with the next reading.
      told = undefined
    }
  }

  const stop = client.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "success" || event.action.manual) return
    if (event.query.queryHash === hashKey(queryKey)) void tell()
  })
  document.addEventListener("visibilitychange", tell)
  return () => {
    stop()
    document.removeEventListener("visibilitychange", tell)
  }
}
