// The one text of a scene: what is equal is written alike, whoever wrote it before.
import { inOrder } from "./in-order"
import type { Scene } from "./parts"
import { sorted } from "./sorted"

/** The scene as it is kept and compared: sorted, indented, with a line break at its end. */
export function writeScene(scene: Scene): string {
  return `${JSON.stringify(inOrder(sorted(scene)), null, 2)}\n`
}
