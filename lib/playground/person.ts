import { createStore } from "zustand/vanilla"
import type { Person } from "@/lib/contract/person"

type PersonState = {
  /** Who the preview's session belongs to, as the server answered; null before boot and after shutdown. */
  current: { appId: string; person: Person } | null
  set(current: PersonState["current"]): void
}

export const personStore = createStore<PersonState>()((set) => ({
  current: null,
  set: (current) => set({ current }),
}))
