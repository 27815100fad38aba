import "server-only"
import type { SceneMode } from "@/lib/contract/scene/scene"

/** A scene on its way into a workspace, and the moment that stands for those it leaves out. */
export type Bringing = { workspaceId: string; mode: SceneMode; at: Date }
