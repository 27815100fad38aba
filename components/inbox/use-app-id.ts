import { useEffect, useSyncExternalStore } from "react"
import { useStore } from "zustand"
import { appIdSchema } from "@/lib/contract/app-id"
import { settingsStore } from "@/lib/playground/settings"
import { useAddress } from "./use-address"

/** The App ID in use: the address names one, or it is the playground's. Null until this browser's memory was read. */
export function useAppId(): string | null {
  const { appId } = useAddress()
  const remembered = useStore(settingsStore, (state) => state.appId)
  const isRestored = useSyncExternalStore(
    (onChange) => settingsStore.persist.onFinishHydration(onChange),
    () => settingsStore.persist.hasHydrated(),
    () => false,
  )

  useEffect(() => void settingsStore.persist.rehydrate(), [])

  if (!isRestored) return null
  return appIdSchema.safeParse(appId).data ?? remembered
}
