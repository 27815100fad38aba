// Whose project this is, which decides where it runs and what it may do. What was typed, saved or linked in this browser
// is one's own (mine.ts); everything else is somebody else's, and stays so through every edit until it is adopted.

/**
 * `project` is the key of what came from the stranger: by it they get a jar and a workspace of their own. So does one's own
 * project that runs in the workspace of its scene, by the key of that.
 */
export type Owner = { kind: "me"; scene?: string } | { kind: "stranger"; project: string }

export const me: Owner = { kind: "me" }

export function isSameOwner(one: Owner, other: Owner): boolean {
  return one.kind === other.kind && roomKeyOf(one) === roomKeyOf(other)
}

/** The key of the jar and the workspace that the project has for itself; null where it runs in one's own. */
export function roomKeyOf(owner: Owner): string | null {
  return owner.kind === "stranger" ? owner.project : (owner.scene ?? null)
}
