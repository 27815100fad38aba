import "server-only"
import type { Follower, Gate, Subject } from "./source"

export type Following = [follower: Follower, reader: { subject: Pick<Subject, "key"> }]

/**
 * Ends the streams whose right has ended. One whose right opens something else by now ends without a word: its client
 * comes back with its cursor, and follows that.
 */
export async function dismiss(followings: Following[]): Promise<void> {
  for (const [gate, ids] of idsByGate(followings)) {
    const allowed = await gate.check([...ids])
    for (const [follower, { subject }] of followings) {
      if (follower.pass.gate.name !== gate.name) continue
      const key = allowed.get(follower.pass.id)
      if (key !== subject.key) follower.end(key === undefined ? gate.farewell : "")
    }
  }
}

function idsByGate(followings: Following[]): Iterable<[Gate, Set<string>]> {
  const groups = new Map<string, [Gate, Set<string>]>()
  for (const [{ pass }] of followings) {
    const group = groups.get(pass.gate.name) ?? [pass.gate, new Set()]
    groups.set(pass.gate.name, group)
    group[1].add(pass.id)
  }
  return groups.values()
}
