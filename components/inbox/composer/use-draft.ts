import { useStore } from "zustand"
import { composerStore, type Draft, emptyDraft } from "./composer-store"

/** What is being written to a conversation, and how to change it. */
export function useDraft(conversationId: string): [Draft, (change: Partial<Draft>) => void] {
  const draft = useStore(composerStore, ({ drafts }) => drafts[conversationId] ?? emptyDraft)
  return [draft, (change) => composerStore.getState().edit(conversationId, () => change)]
}
