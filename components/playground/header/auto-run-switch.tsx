import { useStore } from "zustand"
import { settingsStore } from "@/lib/playground/settings"
import { Switch } from "../../ui/fields/switch"

export function AutoRunSwitch() {
  const isOn = useStore(settingsStore, (state) => state.autoRun === "pause")
  return (
    <Switch
      label="Auto-run"
      title={isOn ? "Runs after a pause in typing" : "Runs only by Run or Ctrl/⌘ + Enter"}
      isOn={isOn}
      onChange={(on) => settingsStore.getState().setAutoRun(on ? "pause" : "manual")}
    />
  )
}
