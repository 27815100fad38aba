import type { ConversationResource } from "@/lib/contract/playground/inbox"

const roleNames = { visitor: "Visitor", lead: "Lead", user: "User" } as const

/** What to call a person, by the best that is known of them. */
export function personName(person: Pick<ConversationResource, "name" | "email" | "user_id" | "role">): string {
  return person.name || person.email || person.user_id || roleNames[person.role]
}
