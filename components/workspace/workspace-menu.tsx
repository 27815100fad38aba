import { ChevronDown } from "lucide-react"
import dynamic from "next/dynamic"
import { useState } from "react"
import { demoAppId } from "@/lib/contract/app-id"
import { IconButton } from "../ui/icon-button"
import { Popover } from "../ui/popover"
import { MenuItem } from "./menu-item"

const KnownWorkspaces = dynamic(() => import("./known-workspaces").then((module) => module.KnownWorkspaces), {
  ssr: false,
})
const NewWorkspaceDialog = dynamic(() => import("./new-workspace-dialog").then((module) => module.NewWorkspaceDialog), {
  ssr: false,
})
const ConnectDialog = dynamic(() => import("./connect-dialog").then((module) => module.ConnectDialog), { ssr: false })

/** Ways to an App ID. */
export function WorkspaceMenu({ onChoose }: { onChoose: (appId: string) => void }) {
  const [dialog, setDialog] = useState<"new" | "connect" | null>(null)
  const dialogProps = { onChoose, onClose: () => setDialog(null) }

  return (
    <>
      <Popover
        label="Workspace"
        className="w-64 p-1"
        trigger={(props) => <IconButton label="Workspace" icon={ChevronDown} {...props} />}
      >
        {(close) => {
          const choose = (appId: string) => {
            close()
            onChoose(appId)
          }
          const open = (name: "new" | "connect") => {
            close()
            setDialog(name)
          }
          return (
            <>
              <ul>
                <MenuItem text="New workspace…" onPress={() => open("new")} />
                <MenuItem text="Connect with access token…" onPress={() => open("connect")} />
                <MenuItem text="Use demo" note={demoAppId} onPress={() => choose(demoAppId)} />
              </ul>
              <KnownWorkspaces onChoose={choose} />
            </>
          )
        }}
      </Popover>
      {dialog === "new" && <NewWorkspaceDialog {...dialogProps} />}
      {dialog === "connect" && <ConnectDialog {...dialogProps} />}
    </>
  )
}
