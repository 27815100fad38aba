// Files that people put into messages.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import type { Attachment } from "@/lib/contract/messenger/blocks"
import { realNow } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { newToken } from "../common/token"
import { database } from "../db/database"
import { writeTurns } from "../db/write-turns"
import { requireFilesOrigin } from "../http/origin/origins"
import { announcedSize, streamBytes } from "../http/read-bytes"
import { clientOf } from "../rate-limit/caller"
import type { Charge } from "../rate-limit/spend"
import { requireSession } from "../session/session"
import { attachmentName, extensionOf } from "./attachment-name"
import { checkedBytes, kindOf } from "./attachment-type"
import { checkRoom, type FileOwner, lockRoom } from "./files/file-room"
import { fileStore } from "./files/file-store"
import { inTurn, uploadTurns } from "./files/upload-turns"

export const attachmentSelect = {
  id: true,
  key: true,
  name: true,
  mediaType: true,
  size: true,
} satisfies Prisma.AttachmentSelect

type Row = Prisma.AttachmentGetPayload<{ select: typeof attachmentSelect }>

type Upload = { request: Request; name: string }

// A row, an address and a file cost something, however small it is.
const leastKilobytes = 100

/** What an upload costs: its kilobytes as announced, or the most there may be. */
export function costOfUpload({ request }: { request: Request }): Charge[] {
  const bytes = Math.min(announcedSize(request) ?? limits.attachmentBytes, limits.attachmentBytes)
  return [{ name: "upload", points: Math.max(leastKilobytes, Math.ceil(bytes / 1_024)) }]
}

/** Stores what the person behind the token uploads. */
export function uploadAsUser({ token, ...upload }: Upload & { token: string | undefined }): Promise<Attachment> {
  const findOwner = async () => {
    const { workspaceId, userId } = await requireSession(token)
    return { workspaceId, userId }
  }
  return store({ ...upload, findOwner, findOwnerAgain: findOwner })
}

type TeamUpload = Upload & {
  workspaceId: string
  /** Throws when the uploader may not, or no more. */
  checkAccess: () => Promise<unknown>
}

/** Stores what the team uploads. */
export function uploadAsTeam({ workspaceId, checkAccess, ...upload }: TeamUpload): Promise<Attachment> {
  const findOwner = async () => ({ workspaceId, userId: null })
  return store({ ...upload, findOwner, findOwnerAgain: () => checkAccess().then(findOwner) })
}

type NewFile = Upload & {
  findOwner: () => Promise<FileOwner>
  /** An upload takes its time: who began it may have logged in, or out, meanwhile. */
  findOwnerAgain: () => Promise<FileOwner>
}

async function store({ request, name: givenName, findOwner, findOwnerAgain }: NewFile): Promise<Attachment> {
  const client = clientOf(request)
  const { name, kind, body } = await uploadTurns().take(client, () => admit({ request, name: givenName, findOwner }))
  const files = fileStore()
  const key = newToken()
  const size = await files.write(key, checkedBytes(kind, inTurn(client, body)))
  try {
    const owner = await findOwnerAgain()
    return toAttachment(await createRow(owner, { key, name, mediaType: kind.mediaType, size }))
  } catch (error) {
    // After any other failure the row may be there all the same: its bytes stay until they are swept.
    if (error instanceof AppError) await files.delete([key])
    throw error
  }
}

/** All that can be said against an upload before its bytes are taken, so that a full workspace costs no disk. */
async function admit({ request, name: givenName, findOwner }: Omit<NewFile, "findOwnerAgain">) {
  const owner = await findOwner()
  const name = attachmentName(givenName)
  requireFilesOrigin(request.headers)
  const kind = kindOf(extensionOf(name))
  const body = streamBytes(request, limits.attachmentBytes)
  await checkRoom(await database(), owner, announcedSize(request) ?? 0)
  return { name, kind, body }
}

async function createRow(owner: FileOwner, file: Pick<Row, "key" | "name" | "mediaType" | "size">): Promise<Row> {
  const db = await database()
  const transact = () =>
    db.$transaction(async (tx) => {
      await lockRoom(tx, owner.workspaceId)
      await checkRoom(tx, owner, file.size)
      const data = { id: newId("att"), ...owner, ...file, createdAt: realNow() }
      return tx.attachment.create({ data, select: attachmentSelect })
    })
  return writeTurns().take(owner.workspaceId, transact)
}

/** An upload as a block of a message. */
export function toAttachment({ id, key, name, mediaType, size }: Row): Attachment {
  return { type: "attachment", id, name, media_type: mediaType, size, url: urlOf(key, name) }
}

// What the contract allows an address to be.
const urlMax = 500

/** The name in the address is for people only. A long one in a script of many bytes would not fit. */
function urlOf(key: string, name: string): string {
  const url = `/attachments/${key}/${encodeURIComponent(name)}`
  return url.length <= urlMax ? url : `/attachments/${key}/file.${extensionOf(name)}`
}
