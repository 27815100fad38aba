import { sayEventNames } from "../events"
import { differencesOf, isLike, say } from "../matches"
import { sayWho } from "../people"
import type { Messenger, Patience, TrackedEvent, Who } from "../types"
import { type Asker, judge, type Verdict } from "./verdict"

/** Passes once such an event is stored whose metadata has at least these fields. */
export function toHaveEvent(
  this: Asker,
  messenger: Messenger,
  name: string,
  metadata: Record<string, unknown> = {},
  { of, timeoutMs }: { of?: Who } & Patience = {},
): Promise<Verdict> {
  const named = async () => (await messenger.events(of)).filter(({ event_name }) => event_name === name)
  const withMetadata = Object.keys(metadata).length > 0 ? ` with ${say(metadata)}` : ""
  return judge({
    messenger,
    asker: this,
    ...(timeoutMs !== undefined && { timeoutMs }),
    expected: `an event "${name}"${withMetadata}${of === undefined ? "" : ` of ${sayWho(of)}`}`,
    isThere: async () => (await named()).some((event) => isLike(event.metadata, metadata)),
    async reasons() {
      const alike = await named()
      return alike.length > 0 ? sayNearest(alike, metadata) : [sayEventNames(await messenger.events())]
    },
  })
}

const eventsShown = 5

/** Those that differ least first. */
function sayNearest(events: TrackedEvent[], metadata: Record<string, unknown>): string[] {
  const all = events.map(({ user_id, ...event }) => ({ user_id, differences: differencesOf(event.metadata, metadata) }))
  const nearest = all.sort((a, b) => a.differences.length - b.differences.length).slice(0, eventsShown)
  return nearest.map(({ user_id, differences }) => {
    const who = user_id === null ? "one of somebody" : `one of "${user_id}"`
    return differences.length > 0 ? `There is ${who}: ${differences.join(", ")}.` : `There is ${who}.`
  })
}
