// What the operator has begun to write, kept until it is sent: another conversation, a failure or a reload loses nothing.
import { createJSONStorage, persist } from "zustand/middleware"
import { createStore } from "zustand/vanilla"
import type { Attachment } from "@/lib/contract/messenger/blocks"

export type Draft = {
  /** A note is for the team only. */
  kind: "reply" | "note"
  text: string
  attachments: Attachment[]
}

type ComposerState = {
  /** By conversation. */
  drafts: Record<string, Draft>
  /** The admin who writes, by App ID. */
  admins: Record<string, string>
  edit(conversationId: string, change: (draft: Draft) => Partial<Draft>): void
  chooseAdmin(appId: string, adminId: string): void
}

export const emptyDraft: Draft = { kind: "reply", text: "", attachments: [] }

export const composerStore = createStore<ComposerState>()(
  persist(
    (set) => ({
      drafts: {},
      admins: {},
      edit: (id, change) =>
        set(({ drafts }) => {
          const draft = drafts[id] ?? emptyDraft
          return { drafts: { ...drafts, [id]: { ...draft, ...change(draft) } } }
        }),
      chooseAdmin: (appId, adminId) => set(({ admins }) => ({ admins: { ...admins, [appId]: adminId } })),
    }),
    { name: "messenger-playground:composer", storage: createJSONStorage(() => sessionStorage) },
  ),
)
