// How many names a workspace keeps active, and how many of these people may bring whom nothing proves: one of them, or one
// address, not all; and all of them not the whole, so that proven logins and the team always find room.
import "server-only"
import type { NameSubject } from "@/lib/contract/data-names"
import { limits } from "@/lib/contract/limits"

type Share = { active: number; unproven: number; one: number }

export const shares: Record<NameSubject, Share> = {
  event: { active: limits.activeEventNames, unproven: 110, one: 100 },
  people: { active: limits.attributesPerWorkspace, unproven: 225, one: 200 },
  company: { active: limits.attributesPerWorkspace, unproven: 225, one: 200 },
}

/** Held names are remembered for the team: so many of one person, and of all, of which the oldest make room. */
export const heldMax = { one: 20, all: 200 } as const

/** The team archives names; a list without an end would slow each look at it. */
export const archivedMax = 1_000
