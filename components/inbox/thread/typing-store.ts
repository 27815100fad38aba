import { createStore } from "zustand/vanilla"

// A little longer than the pause between two signals of someone who keeps writing.
const shownMs = 6_000

const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** Conversations whose user is writing right now, by id. */
export const typingStore = createStore<{ writing: Readonly<Record<string, true>> }>()(() => ({ writing: {} }))

export function noteTyping(conversationId: string): void {
  clearTimeout(timers.get(conversationId))
  timers.set(
    conversationId,
    setTimeout(() => forgetTyping(conversationId), shownMs),
  )
  typingStore.setState(({ writing }) => ({ writing: { ...writing, [conversationId]: true } }))
}

/** At once, for who has sent what they wrote. */
export function forgetTyping(conversationId: string): void {
  clearTimeout(timers.get(conversationId))
  timers.delete(conversationId)
  typingStore.setState(({ writing: { [conversationId]: _, ...writing } }) => ({ writing }))
}
