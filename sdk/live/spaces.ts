import { spaceNames } from "../../lib/contract/names"
import { skip } from "../calls/skip"
import type { Call } from "../messenger"

/** Opens a space by name; one that the workspace has not enabled, or a name that is none, does nothing (fact 3.3). */
export function showSpace(call: Call, given: string) {
  const { core, store } = call.messenger
  const name = spaceNames.find((one) => one === given)
  const enabled = store.getState().workspace?.spaces ?? spaceNames
  if (name && enabled.includes(name)) return core.openAt(call, { name })
  const message = name
    ? `The space "${name}" is not enabled in this workspace.`
    : `There is no space "${given.slice(0, 40)}". The spaces are ${spaceNames.join(", ")}.`
  call.trace.effect(skip(name ? "nothing_to_do" : "invalid_argument", message))
}
