import { useQuery } from "@tanstack/react-query"
import { browserQuery } from "../data/workspace-queries"
import { MenuGroup, MenuItem } from "../ui/overlay/menu"

/** The workspaces that this browser has made or connected. Without the list the App ID can still be typed. */
export function KnownWorkspaces({ onChoose }: { onChoose: (appId: string) => void }) {
  const { data } = useQuery(browserQuery())
  if (!data || data.workspaces.length === 0) return null
  return (
    <MenuGroup title="Your workspaces">
      {data.workspaces.map(({ app_id, name }) => (
        <MenuItem key={app_id} text={name} note={app_id} onPress={() => onChoose(app_id)} />
      ))}
    </MenuGroup>
  )
}
