import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { TestClock } from "../../common/clock"
import type { Pruning } from "./steps"

const keptSelect = {
  id: true,
  activityCursor: true,
  createdAt: true,
  clockAt: true,
  clockSetAt: true,
} satisfies Prisma.WorkspaceSelect

type Row = Prisma.WorkspaceGetPayload<{ select: typeof keptSelect }>

export type KeptWorkspace = Omit<Row, keyof TestClock>

const workspacesPerRead = 200

/** All workspaces, a few at a time. */
export async function* eachWorkspace({ db }: Pruning): AsyncGenerator<Row> {
  let after = ""
  for (;;) {
    const read = await db.workspace.findMany({
      where: { id: { gt: after } },
      select: keptSelect,
      orderBy: { id: "asc" },
      take: workspacesPerRead,
    })
    yield* read
    if (read.length < workspacesPerRead) return
    after = read.at(-1)?.id ?? after
  }
}
