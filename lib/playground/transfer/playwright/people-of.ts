// Whom calls concern, and what they gave of them.
import * as z from "zod/mini"
import type { Person } from "@/lib/contract/playground/person"
import type { CallEntry } from "../../timeline/entry"

/** Attributes as a page gives them. */
export type Given = Record<string, unknown>

const sentSchema = z.object({ user: z.record(z.string(), z.unknown()) })

/** The attributes that a call sent, from its settings and the page's. */
export function givenBy({ effects }: CallEntry): Given {
  const bodies = effects.flatMap(({ effect }) => (effect.kind === "sent" ? [sentSchema.safeParse(effect.body)] : []))
  return Object.assign({}, ...bodies.map(({ data }) => data?.user ?? {}))
}

/** Our ids of those whom a call concerns. */
export function concernedBy({ activities }: CallEntry): string[] {
  return [...new Set(activities.flatMap(({ user }) => user ?? []))]
}

/** Who they were after these calls, by our ids. Whoever was merged into another is nobody any more. */
export function peopleAfter(calls: CallEntry[]): Map<string, Person> {
  const people = new Map<string, Person>()
  for (const { effects, activities } of calls) {
    for (const { effect } of effects) {
      if (effect.kind === "person" && effect.person) people.set(effect.person.id, effect.person)
    }
    for (const { type, data } of activities) {
      if (type === "user.merged") people.delete(String(data.from))
    }
  }
  return people
}

/** What these calls gave of one person, the latest of each. */
export function givenOf(id: string, calls: CallEntry[]): Given {
  return Object.assign({}, ...calls.filter((call) => concernedBy(call).includes(id)).map(givenBy))
}
