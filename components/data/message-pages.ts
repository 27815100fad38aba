import type { ConversationResource } from "@/lib/contract/playground/inbox"

/**
 * A conversation whose latest page was read again, with what was read before that page. Where more came meanwhile than
 * a page holds, the two do not meet, and what was before is left to be loaded again.
 */
export function withLatest(held: ConversationResource | undefined, latest: ConversationResource): ConversationResource {
  const start = held?.messages.findIndex(({ id }) => id === latest.messages[0]?.id) ?? -1
  if (!held || start < 1) return latest
  return { ...latest, messages: [...held.messages.slice(0, start), ...latest.messages], has_older: held.has_older }
}

/** A conversation and the page before its oldest message; `before` is the message that the page was asked for by. */
export function withOlder(
  held: ConversationResource,
  { older, before }: { older: ConversationResource; before: string },
): ConversationResource {
  // Begun anew meanwhile: the page no longer fits.
  if (held.messages[0]?.id !== before) return held
  return { ...held, messages: [...older.messages, ...held.messages], has_older: older.has_older }
}
