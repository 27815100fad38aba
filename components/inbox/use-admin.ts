import { useQuery } from "@tanstack/react-query"
import { useStore } from "zustand"
import type { AdminResource } from "@/lib/contract/playground/inbox"
import { adminsQuery } from "../data/workspace-queries"
import { composerStore } from "./composer/composer-store"

/** The team of a workspace, oldest first. */
export function useAdmins(appId: string): AdminResource[] {
  return useQuery(adminsQuery(appId)).data ?? []
}

/** Who was chosen to write from this tab. Without a choice it is the workspace's first, on the server as here. */
export function useAdminId(appId: string): string | undefined {
  return useStore(composerStore, (state) => state.admins[appId])
}
