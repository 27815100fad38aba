import { useEffect, useState } from "react"
import { type BrowserResource, browserSchema } from "@/lib/contract/playground/playground"
import { callApi } from "@/lib/playground/api/call-api"
import { MenuGroup, MenuItem } from "../ui/menu"

/** The workspaces that this browser has made or connected. */
export function KnownWorkspaces({ onChoose }: { onChoose: (appId: string) => void }) {
  const [workspaces, setWorkspaces] = useState<BrowserResource["workspaces"]>([])

  useEffect(() => {
    let isGone = false
    callApi("/browser", browserSchema).then(
      (browser) => isGone || setWorkspaces(browser.workspaces),
      // The list is a convenience: without it the App ID can still be typed.
      () => {},
    )
    return () => {
      isGone = true
    }
  }, [])

  if (workspaces.length === 0) return null
  return (
    <MenuGroup title="Your workspaces">
      {workspaces.map(({ app_id, name }) => (
        <MenuItem key={app_id} text={name} note={app_id} onPress={() => onChoose(app_id)} />
      ))}
    </MenuGroup>
  )
}
