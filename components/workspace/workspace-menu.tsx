import { ChevronDown } from "lucide-react"
import dynamic from "next/dynamic"
import { useState } from "react"
import { IconButton } from "../ui/icon-button"
import { useOverlay } from "../ui/overlay/overlay"

const WorkspaceChoices = dynamic(() => import("./workspace-choices").then((module) => module.WorkspaceChoices), {
  ssr: false,
})
const NewWorkspaceDialog = dynamic(() => import("./new-workspace-dialog").then((module) => module.NewWorkspaceDialog), {
  ssr: false,
})
const ConnectDialog = dynamic(() => import("./connect-dialog").then((module) => module.ConnectDialog), { ssr: false })

/** Ways to an App ID. */
export function WorkspaceMenu({ onChoose }: { onChoose: (appId: string) => void }) {
  const { overlay, trigger, hasOpened } = useOverlay("menu")
  const [dialog, setDialog] = useState<"new" | "connect" | null>(null)
  const dialogProps = { onChoose, onClose: () => setDialog(null) }

  return (
    <>
      <IconButton label="Workspace" icon={ChevronDown} {...trigger} />
      {hasOpened && <WorkspaceChoices overlay={overlay} onChoose={onChoose} onOpen={setDialog} />}
      {dialog === "new" && <NewWorkspaceDialog {...dialogProps} />}
      {dialog === "connect" && <ConnectDialog {...dialogProps} />}
    </>
  )
}
