import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { workspaceQuery } from "../data/workspace-queries"
import { ClosedWorkspace } from "./closed-workspace"
import { InboxSkeleton } from "./inbox-skeleton"
import { Notice } from "./notice"

type WorkspaceGateProps = { appId: string; onChoose: (appId: string) => void; children: ReactNode }

/** Shows the inbox of a workspace that this browser may read; otherwise says what it takes. */
export function WorkspaceGate({ appId, onChoose, children }: WorkspaceGateProps) {
  const workspace = useQuery(workspaceQuery(appId))
  if (workspace.data?.is_readable) return children
  if (workspace.data) return <ClosedWorkspace appId={appId} onChoose={onChoose} />
  if (!workspace.error) return <InboxSkeleton />
  return (
    <Notice
      title="The workspace could not be opened"
      text={workspace.error.message}
      action={{ label: "Try again", onPress: () => void workspace.refetch() }}
    />
  )
}
