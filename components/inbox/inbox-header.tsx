import { useQuery } from "@tanstack/react-query"
import { Clapperboard } from "lucide-react"
import { workspaceQuery } from "../data/workspace-queries"
import { Logo } from "../playground/header/logo"
import { IconButton } from "../ui/icon-button"
import { ThemeButton } from "../ui/theme/theme-button"
import { PageNav } from "../workspace/page-nav"
import { WorkspaceMenu } from "../workspace/workspace-menu"

type InboxHeaderProps = { appId: string | null; onChoose: (appId: string) => void; onScene: () => void }

export function InboxHeader({ appId, onChoose, onScene }: InboxHeaderProps) {
  return (
    <header className="flex min-h-12 shrink-0 items-center gap-3 border-line border-b bg-surface px-3 max-md:gap-1.5 max-md:px-2 max-md:py-2">
      {/* Out of the order that the playground's two rows give it. */}
      <div className="flex">
        <Logo />
      </div>
      <PageNav current="inbox" />
      <div className="flex min-w-0 items-center gap-1">
        {appId !== null && <WorkspaceName appId={appId} />}
        <WorkspaceMenu onChoose={onChoose} />
      </div>
      <div className="ml-auto flex">
        {appId !== null && <SceneButton appId={appId} onPress={onScene} />}
        <ThemeButton />
      </div>
    </header>
  )
}

/** Where there is a workspace to read. */
function SceneButton({ appId, onPress }: { appId: string; onPress: () => void }) {
  const { data: workspace } = useQuery(workspaceQuery(appId))
  return workspace?.is_readable ? (
    <IconButton label="Scene of this workspace" icon={Clapperboard} onClick={onPress} />
  ) : null
}

function WorkspaceName({ appId }: { appId: string }) {
  const { data: workspace } = useQuery(workspaceQuery(appId))
  return (
    <p className="flex min-w-0 items-baseline gap-2 text-xs">
      {workspace && <bdi className="truncate font-medium">{workspace.name}</bdi>}
      <span className="truncate font-mono text-2xs text-muted max-sm:hidden">{appId}</span>
    </p>
  )
}
