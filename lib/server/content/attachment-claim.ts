// From an upload to a part of a message.
import "server-only"
import type { Attachment, WrittenBlock } from "@/lib/contract/messenger/blocks"
import { AppError } from "../common/errors"
import { LostRace, type Transaction } from "../db/write"
import { attachmentSelect, toAttachment } from "./attachment"

/** Who uploaded; null is the team. */
type Uploader = { workspaceId: string; userId: string | null }

type Uploads = { ids: string[]; take: (id: string) => Attachment }

/** The uploads that blocks name: of this uploader, and in no message yet. Others might as well not exist. */
export async function findUploads(tx: Transaction, uploader: Uploader, blocks: WrittenBlock[]): Promise<Uploads> {
  const ids = [...new Set(blocks.flatMap((block) => (block.type === "attachment" ? [block.id] : [])))]
  if (ids.length === 0) return { ids, take: refuse }
  const rows = await tx.attachment.findMany({
    where: { ...uploader, id: { in: ids }, messageId: null },
    select: attachmentSelect,
    take: ids.length,
  })
  const byId = new Map(rows.map((row) => [row.id, toAttachment(row)]))
  return { ids, take: (id) => byId.get(id) ?? refuse(id) }
}

type Claim = Uploader & { messageId: string; ids: string[] }

/** Makes uploads part of a message. */
export async function claimAttachments(tx: Transaction, { messageId, ids, ...uploader }: Claim): Promise<void> {
  if (ids.length === 0) return
  const where = { ...uploader, id: { in: ids }, messageId: null }
  const { count } = await tx.attachment.updateMany({ where, data: { messageId } })
  // Another message took one meanwhile: looked up again, it is not found.
  if (count < ids.length) throw new LostRace()
}

function refuse(id: string): never {
  const message = `Upload it again: there is no unused attachment "${id}" of this author.`
  throw new AppError({ code: "not_found", message, field: "blocks" })
}
