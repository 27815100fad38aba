import { Settings2 } from "lucide-react"
import { useStore } from "zustand"
import { areSettings } from "@/lib/contract/playground/settings"
import { projectStore } from "@/lib/playground/project/project"
import { IconButton } from "../../ui/icon-button"
import { SettingsDialog } from "./settings-dialog"
import { settingsDialogStore } from "./settings-dialog-store"

/** Opens what the project asks of its page. */
export function SettingsButton() {
  const hasSettings = useStore(projectStore, (state) => areSettings(state.settings))
  const isOpen = useStore(settingsDialogStore, (state) => state.isOpen)
  return (
    <>
      <IconButton
        label={hasSettings ? "Project settings (in use)" : "Project settings"}
        icon={Settings2}
        className={hasSettings ? "text-accent" : ""}
        onClick={() => settingsDialogStore.setState({ isOpen: true })}
      />
      {isOpen && <SettingsDialog onClose={() => settingsDialogStore.setState({ isOpen: false })} />}
    </>
  )
}
