"use client"

import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"
import { settingsStore } from "@/lib/playground/settings"
import { Inbox } from "./inbox"
import { InboxHeader } from "./inbox-header"
import { InboxSkeleton } from "./inbox-skeleton"
import { go } from "./use-address"
import { useAppId } from "./use-app-id"
import { WorkspaceGate } from "./workspace-gate"

/** The inbox of the App ID in use. */
export function InboxPage() {
  const [client] = useState(newClient)
  const appId = useAppId()

  function choose(chosen: string) {
    settingsStore.getState().setAppId(chosen)
    go({ conversation: null, filter: "open", appId: null })
    // The same App ID may have become readable.
    void client.invalidateQueries()
  }

  return (
    <QueryClientProvider client={client}>
      <div className="flex h-dvh min-w-0 flex-col overflow-hidden">
        <InboxHeader appId={appId} onChoose={choose} />
        <main className="flex min-h-0 flex-1 flex-col">
          {appId === null ? (
            <InboxSkeleton />
          ) : (
            <WorkspaceGate key={appId} appId={appId} onChoose={choose}>
              <Inbox appId={appId} />
            </WorkspaceGate>
          )}
        </main>
      </div>
    </QueryClientProvider>
  )
}

/** Without a connection a request fails and says so, instead of waiting for one. */
function newClient() {
  const always = { networkMode: "always" as const, retry: false }
  return new QueryClient({ defaultOptions: { queries: { ...always, refetchOnWindowFocus: false }, mutations: always } })
}
