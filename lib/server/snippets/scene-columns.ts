import "server-only"
import { Prisma } from "@/generated/prisma/client"
import type { KeptScene } from "@/lib/contract/scene/scene"

/** A scene as a revision stores it. */
export function sceneColumns(scene: KeptScene | null) {
  return { scene: scene?.text ?? null, sceneCounts: scene?.counts ?? Prisma.DbNull }
}
