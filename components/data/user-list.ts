import { workspacePath } from "@/lib/playground/api/workspace-path"

export type UserOwner = { appId: string; userId: string }

const limit = 20

/** Path of the latest entries of a list that are one person's. */
export function userListPath({ appId, userId }: UserOwner, list: string): string {
  return `${workspacePath(appId, list)}?${new URLSearchParams({ user: userId, limit: String(limit) })}`
}
