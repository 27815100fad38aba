// Whose project this is, which decides where it runs and what it may do. What was typed, saved or linked in this browser
// is one's own (mine.ts); everything else is somebody else's, and stays so through every edit until it is adopted.

/** `project` is the key of what came from the stranger: by it they get a jar and a workspace of their own. */
export type Owner = { kind: "me" } | { kind: "stranger"; project: string }

export const me: Owner = { kind: "me" }

export function isSameOwner(one: Owner, other: Owner): boolean {
  return strangersProject(one) === strangersProject(other)
}

/** The key of somebody else's project; null for one's own. */
export function strangersProject(owner: Owner): string | null {
  return owner.kind === "stranger" ? owner.project : null
}
