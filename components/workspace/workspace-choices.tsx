import { demoAppId } from "@/lib/contract/app-id"
import { DataProvider } from "../data/data-provider"
import { Menu, MenuItem } from "../ui/overlay/menu"
import type { Overlay } from "../ui/overlay/overlay"
import { KnownWorkspaces } from "./known-workspaces"

type WorkspaceChoicesProps = {
  overlay: Overlay
  onChoose: (appId: string) => void
  onOpen: (dialog: "new" | "connect") => void
}

/** What the workspace menu offers. */
export function WorkspaceChoices({ overlay, onChoose, onOpen }: WorkspaceChoicesProps) {
  return (
    <Menu label="Workspace" overlay={overlay}>
      <MenuItem text="New workspace…" onPress={() => onOpen("new")} />
      <MenuItem text="Connect with access token…" onPress={() => onOpen("connect")} />
      <MenuItem text="Use demo" note={demoAppId} onPress={() => onChoose(demoAppId)} />
      <DataProvider>
        <KnownWorkspaces onChoose={onChoose} />
      </DataProvider>
    </Menu>
  )
}
