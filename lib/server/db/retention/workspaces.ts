import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Pruning } from "./steps"

const keptSelect = { id: true, activityCursor: true, createdAt: true } satisfies Prisma.WorkspaceSelect

export type KeptWorkspace = Prisma.WorkspaceGetPayload<{ select: typeof keptSelect }>

const workspacesPerRead = 200

/** All workspaces, a few at a time. */
export async function* eachWorkspace({ db }: Pruning): AsyncGenerator<KeptWorkspace> {
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
