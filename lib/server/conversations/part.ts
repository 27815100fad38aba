// What happens to a conversation besides messages is kept as a part of it, because activity is removed after a while
// (decision 22). Nobody is shown it as a message.
import "server-only"
import type { TicketState } from "@/lib/contract/messenger/conversation"
import { now } from "../common/clock"
import { newId } from "../common/id"
import type { Log, Transaction } from "../db/write"
import type { Author } from "./message-store"

/** What happened, in the words of that moment: a teammate's name stays true when they leave. */
export type Happening =
  | { kind: "closed" | "opened" }
  | { kind: "assigned"; change: { assignee: string | null } }
  | { kind: "ticket"; change: { state: TicketState } }

type Part = {
  workspaceId: string
  conversationId: string
  /** Null where the request named no teammate. */
  by: Author | null
  happening: Happening
}

type Reopening = Omit<Part, "happening"> & { userId: string }

/** Keeps and logs that a message opened a conversation again. */
export async function recordReopening(tx: Transaction, log: Log, { userId, ...part }: Reopening): Promise<void> {
  await recordPart(tx, { ...part, happening: { kind: "opened" } })
  log("conversation.opened", userId, { conversation_id: part.conversationId })
}

/** Keeps what happened. The caller holds the conversation's lock, so that ids sort as parts become visible. */
export async function recordPart(tx: Transaction, { by, happening, ...conversation }: Part): Promise<void> {
  const { type: authorType, ...who } = by ?? { type: "bot" as const }
  const at = now()
  const row = { id: newId("msg"), ...conversation, authorType, ...who, ...happening, blocks: [] }
  await tx.message.createMany({ data: [{ ...row, writtenAt: at, createdAt: at }] })
}
