import type { Call } from "./messenger"
import { notBooted } from "./skip"

/** The visitor's UUID, at once, also while the boot is under way (client requirement R12). */
export function getVisitorId({ messenger, trace }: Call): string | undefined {
  const { session } = messenger
  if (!session) {
    trace.effect(notBooted)
    return undefined
  }
  trace.effect({ kind: "returned", value: session.visitorId })
  return session.visitorId
}

/** What the server knows of the person: only what is known, so every value is a string. */
export function whoami({ messenger, trace }: Call): Record<string, string> | undefined {
  const { person } = messenger.store.getState()
  if (!person) {
    trace.effect(notBooted)
    return undefined
  }
  const known = Object.entries(person).filter((entry): entry is [string, string] => entry[1] !== null)
  const value = Object.fromEntries(known)
  trace.effect({ kind: "returned", value })
  return value
}
