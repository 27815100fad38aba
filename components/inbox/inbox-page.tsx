"use client"

import { useQueryClient } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import { useState } from "react"
import { settingsStore } from "@/lib/playground/settings"
import { DataProvider } from "../data/data-provider"
import { Inbox } from "./inbox"
import { InboxHeader } from "./inbox-header"
import { InboxSkeleton } from "./inbox-skeleton"
import { go } from "./use-address"
import { useAppId } from "./use-app-id"
import { WorkspaceGate } from "./workspace-gate"

const SceneDialog = dynamic(() => import("../workspace/scene-dialog").then((module) => module.SceneDialog), {
  ssr: false,
})

/** The inbox of the App ID in use. */
export function InboxPage() {
  return (
    <DataProvider>
      <WorkspaceInbox />
    </DataProvider>
  )
}

function WorkspaceInbox() {
  const client = useQueryClient()
  const appId = useAppId()
  const [isSceneOpen, setSceneOpen] = useState(false)

  function choose(chosen: string) {
    settingsStore.getState().setAppId(chosen)
    go({ conversation: null, filter: "open", appId: null })
    // The same App ID may have become readable.
    void client.invalidateQueries()
  }

  return (
    <div className="flex h-dvh min-w-0 flex-col overflow-hidden">
      <InboxHeader appId={appId} onChoose={choose} onScene={() => setSceneOpen(true)} />
      <main className="flex min-h-0 flex-1 flex-col">
        {appId === null ? (
          <InboxSkeleton />
        ) : (
          <WorkspaceGate key={appId} appId={appId} onChoose={choose}>
            <Inbox appId={appId} />
          </WorkspaceGate>
        )}
      </main>
      {isSceneOpen && appId !== null && <SceneDialog appId={appId} onClose={() => setSceneOpen(false)} />}
    </div>
  )
}
