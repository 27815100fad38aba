import type { InboxMessage } from "@/lib/contract/playground/inbox"
import { dayName } from "../times"

type Day = { name: string; messages: InboxMessage[] }

/** Puts messages under the day they were written on, in the order they come. */
export function groupDays(messages: InboxMessage[], now: number): Day[] {
  const days: Day[] = []
  for (const message of messages) {
    const name = dayName(message.created_at, now)
    const last = days.at(-1)
    if (last?.name === name) last.messages.push(message)
    else days.push({ name, messages: [message] })
  }
  return days
}
