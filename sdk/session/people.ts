import type { Trace } from "../calls/probe"
import { notBooted } from "../calls/skip"
import type { Call } from "../messenger"

/** The visitor's UUID, at once, also while the boot is under way (fact 17.12). */
export function getVisitorId({ session, trace }: Call): string | undefined {
  return answer(trace, session?.visitorId)
}

/** What the server knows of the person: only what is known, so every value is a string. */
export function whoami({ messenger, trace }: Call): Record<string, string> | undefined {
  const { person } = messenger.store.getState()
  const known = Object.entries(person ?? {}).filter((entry): entry is [string, string] => entry[1] !== null)
  return answer(trace, person ? Object.fromEntries(known) : undefined)
}

function answer<T>(trace: Trace, value: T | undefined): T | undefined {
  trace.effect(value === undefined ? notBooted : { kind: "returned", value })
  return value
}
