import "server-only"
import type { SceneMode } from "@/lib/contract/scene/scene"

/** A scene on its way into a workspace, and the moment that stands for those it leaves out. */
export type Bringing = { workspaceId: string; mode: SceneMode; at: Date }

/** What the workspace has already of what is brought; a workspace that was emptied for it need not be asked. */
export async function thereAlready<Item>({ mode }: Bringing, list: () => Promise<Item[]>): Promise<Item[]> {
  return mode === "replace" ? [] : list()
}
