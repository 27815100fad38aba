import "server-only"
import type { Notice } from "@/lib/contract/messenger/content"
import type { Listing } from "../content/article"
import { database } from "../db/database"
import { readAtOnce } from "../db/read-at-once"
import type { Db } from "../db/write"
import { fromCursor, listPage, type Page, toCursor } from "../http/page-cursor"
import { userSelect } from "../people/user"
import { writeAsCaller } from "../session/caller-write"
import { requireSession } from "../session/session"
import { filterByAudience } from "./audience-facts"
import { createDelivery, withoutReceived } from "./delivery"
import { noticeSelect, toNotice } from "./notice"
import { type LiveOutbound, listLiveOutbounds } from "./outbound"

const pageLimit = 50

/** A page of the checklists of the session's person: those they have, and now also those they are in the audience of. */
export async function listChecklists({ token, cursor }: Listing): Promise<Page<Notice>> {
  const { workspaceId, userId } = await requireSession(token)
  const db = await database()
  const live = (await listLiveOutbounds(db, workspaceId)).filter(({ kind }) => kind === "checklist")
  const missing = await findMissing(db, { workspaceId, userId, live })
  if (missing.length > 0) await deliver({ token, workspaceId, missing })
  const { data, next } = await listPage({
    list: { cursor, limit: pageLimit },
    read: (from, take) =>
      readAtOnce((tx) =>
        tx.delivery.findMany({
          where: { userId, workspaceId, outbound: { state: "live", kind: "checklist" }, ...newerThan(from) },
          select: { ...noticeSelect, deliveredAt: true },
          orderBy: [{ deliveredAt: "asc" }, { id: "asc" }],
          take,
        }),
      ),
    cursorOf: ({ deliveredAt, id }) => toCursor({ at: deliveredAt, id }),
    toResource: toNotice,
    step: 8,
  })
  return { data: data.filter((notice) => notice !== null), next }
}

function newerThan(cursor: string | undefined) {
  if (cursor === undefined) return {}
  const { at, id } = fromCursor(cursor)
  return { OR: [{ deliveredAt: { gt: at } }, { deliveredAt: at, id: { gt: id } }] }
}

type Missing = { workspaceId: string; userId: string; live: LiveOutbound[] }

async function findMissing(db: Db, { workspaceId, userId, live }: Missing): Promise<LiveOutbound[]> {
  const outbounds = await withoutReceived(db, { userId }, live)
  if (outbounds.length === 0) return []
  const user = await db.user.findFirst({ where: { id: userId, workspaceId }, select: userSelect })
  return user ? filterByAudience(db, { user, outbounds, url: null }) : []
}

type Delivering = { token: string | undefined; workspaceId: string; missing: LiveOutbound[] }

async function deliver({ token, workspaceId, missing }: Delivering): Promise<void> {
  await writeAsCaller({ token, traceId: undefined }, async (tx, log, { user }) => {
    for (const outbound of missing) await createDelivery(tx, log, { workspaceId, userId: user.id, outbound })
  })
}
