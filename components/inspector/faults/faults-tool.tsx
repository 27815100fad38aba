import { useStore } from "zustand"
import { personStore } from "@/lib/playground/workspace/person"
import { DataProvider } from "../../data/data-provider"
import { FaultsMenu } from "./faults-menu"

/** Faults of the workspace whose log the inspector follows; there is none before a run, or where it may not be read. */
export function FaultsTool() {
  const appId = useStore(personStore, ({ logAppId, closedAppId }) => (logAppId === closedAppId ? null : logAppId))
  return appId === null ? null : (
    <DataProvider>
      <FaultsMenu key={appId} appId={appId} />
    </DataProvider>
  )
}
