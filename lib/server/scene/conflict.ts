import "server-only"
import { inOrder } from "@/lib/contract/scene/in-order"
import { AppError } from "../common/errors"

type Compared = {
  /** Where the thing is in the scene, such as "people.0". */
  path: string
  /** What it says of itself; what it leaves out may be anything. */
  given: object
  /** What is in the workspace under the same name. */
  there: object
}

/** Refuses what is in the workspace already and is another there. */
export function refuseOther({ path, given, there }: Compared): void {
  const other = differing({ given, there })
  if (other === null) return
  const field = `${path}.${other}`
  throw new AppError({
    code: "scene_conflict",
    message: `Check "${field}": this workspace has it with another value. Change the scene, or bring it in with "mode=replace", which empties the workspace first.`,
    field,
  })
}

/** The first field that says something else; null where all that is given is there. */
export function differing({ given, there }: Omit<Compared, "path">): string | null {
  const known = new Map<string, unknown>(Object.entries(there))
  const other = Object.entries(given).find(
    ([field, value]) => value !== undefined && textOf(value) !== textOf(known.get(field)),
  )
  return other ? other[0] : null
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(inOrder(value))
}
