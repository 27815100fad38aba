import { Select } from "../../ui/fields/select"
import { useAdminId, useAdmins } from "../use-admin"
import { composerStore } from "./composer-store"

/** In whose name this tab writes. */
export function AdminSelect({ appId }: { appId: string }) {
  const admins = useAdmins(appId)
  const adminId = useAdminId(appId)
  return (
    <Select
      label="Write as"
      labelled="before"
      options={admins.map(({ id, name }) => ({ value: id, label: name }))}
      value={adminId ?? admins[0]?.id ?? ""}
      onChange={(event) => composerStore.getState().chooseAdmin(appId, event.target.value)}
    />
  )
}
