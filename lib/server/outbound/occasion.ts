import "server-only"
import type { Trigger } from "@/lib/contract/messenger/outbound"
import { wayOf } from "./kind"
import type { LiveOutbound } from "./outbound"

/** What makes messages due: a ping, from a page or without one, or an event of this name. */
export type Occasion = { on: "ping"; url: string | null } | { on: "event"; name: string }

type Triggered = Pick<LiveOutbound, "kind" | "trigger">

/** What brings a message to its audience. Checklists and news are listed, whatever their trigger says. */
export function bringerOf({ kind, trigger }: Triggered): Trigger | { on: "list" | "hand" } {
  if (wayOf[kind] === "list") return { on: "list" }
  return trigger ?? { on: "hand" }
}

/** Tells whether the occasion sets the message off. */
export function isTriggered(outbound: Triggered, occasion: Occasion): boolean {
  const bringer = bringerOf(outbound)
  if (bringer.on === "event") return occasion.on === "event" && occasion.name === bringer.event_name
  return bringer.on === "ping" && occasion.on === "ping"
}
