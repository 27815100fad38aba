// Files that people put into messages.
import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { Attachment } from "@/lib/contract/blocks"
import { limits } from "@/lib/contract/limits"
import { attachmentName, extensionOf } from "./attachment-name"
import { mediaTypeOf } from "./attachment-type"
import { now } from "./clock"
import { database } from "./database"
import { limit } from "./http/rate-limit"
import { readBytes } from "./http/read-bytes"
import { newId } from "./id"
import { requireSession } from "./session"
import { newToken } from "./token"

export const attachmentSelect = {
  id: true,
  key: true,
  name: true,
  mediaType: true,
  size: true,
} satisfies Prisma.AttachmentSelect

type Row = Prisma.AttachmentGetPayload<{ select: typeof attachmentSelect }>

type Upload = { request: Request; name: string; client: string }

/** Stores what the person behind the token uploads. */
export async function uploadAsUser({ token, ...upload }: Upload & { token: string | undefined }): Promise<Attachment> {
  const { workspaceId, userId } = await requireSession(token)
  return store({ ...upload, workspaceId, userId })
}

/** Stores what the team uploads. */
export function uploadAsTeam(upload: Upload & { workspaceId: string }): Promise<Attachment> {
  return store({ ...upload, userId: null })
}

type Store = Upload & { workspaceId: string; userId: string | null }

async function store({ request, client, workspaceId, userId, ...given }: Store): Promise<Attachment> {
  await limit("attachment", `${client} ${workspaceId}`)
  const name = attachmentName(given.name)
  const data = await readBytes(request, limits.attachmentBytes)
  const mediaType = mediaTypeOf(extensionOf(name), data)
  const db = await database()
  const row = await db.attachment.create({
    data: {
      id: newId("att"),
      key: newToken(),
      ...{ workspaceId, userId, name, mediaType, size: data.byteLength, data, createdAt: now() },
    },
    select: attachmentSelect,
  })
  return toAttachment(row)
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
