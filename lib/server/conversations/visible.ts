// What each side of a conversation may see, and what waits there unseen. Each rule is said once for Prisma and once in SQL,
// over rows named `message` and `conversation`; a property test shows that both mean the same.
import "server-only"
import { Prisma } from "@/generated/prisma/client"

/** Who looks: the person whose conversation it is, or the team. */
export type Side = "user" | "team"

/** Whose conversations: a person sees their own, and nobody else's. */
export type Viewer = { userId: string }

export function ofViewer({ userId }: Viewer) {
  return { userId } satisfies Prisma.ConversationWhereInput
}

export const isOfViewer = ({ userId }: Viewer) => Prisma.sql`conversation."userId" = ${userId}`

/** A user sees comments only, the team its notes as well. The other parts of a conversation are no messages. */
export const visibleTo = {
  user: { kind: "comment" },
  team: { kind: { in: ["comment", "note"] } },
} satisfies Record<Side, Prisma.MessageWhereInput>

export const isVisibleTo: Readonly<Record<Side, Prisma.Sql>> = {
  user: Prisma.sql`message.kind = 'comment'`,
  team: Prisma.sql`message.kind = ANY('{comment,note}'::"MessageKind"[])`,
}

/** What a side may see, the other one wrote, and nobody of its own has seen. */
export const unseenBy = {
  user: { ...visibleTo.user, authorType: { in: ["admin", "bot"] }, seenAt: null },
  team: { ...visibleTo.team, authorType: "user", seenAt: null },
} satisfies Record<Side, Prisma.MessageWhereInput>

// Authors are compared with values, as an index can be asked: "not the user" would read all that is unseen.
export const isUnseenBy: Readonly<Record<Side, Prisma.Sql>> = {
  user: Prisma.sql`(
    ${isVisibleTo.user} AND message."authorType" = ANY('{admin,bot}'::"AuthorType"[]) AND message."seenAt" IS NULL)`,
  team: Prisma.sql`(${isVisibleTo.team} AND message."authorType" = 'user' AND message."seenAt" IS NULL)`,
}
