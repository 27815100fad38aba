import "server-only"
import type { PingRequest } from "@/lib/contract/messenger/messenger"
import { now } from "../common/clock"
import { newId } from "../common/id"
import type { Log, Transaction } from "../db/write"

type NewPageView = {
  workspaceId: string
  userId: string
  sessionId: string
  traceId: string | undefined
  page: NonNullable<PingRequest["page"]>
}

/** Stores that a person looked at a page. */
export async function createPageView(tx: Transaction, log: Log, { page, ...owner }: NewPageView): Promise<void> {
  await tx.pageView.createMany({ data: [{ id: newId("pgv"), ...page, ...owner, createdAt: now() }] })
  log("page_view.logged", owner.userId, page)
}
