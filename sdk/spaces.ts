import type { Call } from "./messenger"
import { openAt } from "./panel"
import { skip } from "./skip"

/** Spaces of the API whose content comes with a workspace that has it (API spec, 6.4). */
const otherSpaces = ["help", "news", "tasks", "tickets"]

/** Opens a space by name; a name that is none does nothing. */
export function showSpace(call: Call, name: string) {
  if (name === "home" || name === "messages") return openAt(call, { name })
  if (otherSpaces.includes(name)) {
    return call.trace.effect(skip("not_emulated", `The space "${name}" is not enabled in this workspace.`))
  }
  const names = ["home", "messages", ...otherSpaces].join(", ")
  call.trace.effect(skip("invalid_argument", `There is no space "${name}". The spaces are ${names}.`))
}
