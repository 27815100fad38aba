import "server-only"
import { demoAppId } from "@/lib/contract/app-id"
import { Memory } from "../common/memory"
import { shared } from "../common/shared"
import { hashToken } from "../common/token"
import { requireSession } from "../session/session"

// Which workspace a session is of never changes.
const known = () => shared("workspaces of sessions", () => new Memory<string>({ maxEntries: 10_000 }))

type Named = { appId: string | undefined; token: string | undefined }

/** What stands for the workspace that a request is about; null where it names none, or a demo of its own. */
export async function workspaceKeyOf({ appId, token }: Named): Promise<string | null> {
  if (appId !== undefined) return appId === demoAppId ? null : appId
  if (token === undefined) return null
  const key = hashToken(token)
  const found = known().get(key)
  if (found !== undefined) return found
  const { workspaceId } = await requireSession(token)
  known().set(key, workspaceId)
  return workspaceId
}
