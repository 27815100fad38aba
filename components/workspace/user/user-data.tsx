import { DataProvider } from "../../data/data-provider"
import type { UserOwner } from "../../data/user-list"
import { UserSections } from "./user-sections"

/** The cache lives here, with its only readers, so that the first preview does not load it. */
export function UserData(owner: UserOwner) {
  return (
    <DataProvider>
      <UserSections key={`${owner.appId} ${owner.userId}`} {...owner} />
    </DataProvider>
  )
}
