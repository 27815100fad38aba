// Serves attachments: from the preview's site, so that whatever is in them never shares an origin with our pages.
//
// Locally `localhost` and `127.0.0.1` are each other's preview, so a host cannot tell by itself which of the two it is.
// Hence it serves nothing unasked: it sends the request to the other, with a ticket that is good there only. A host serves
// what comes with its own ticket, unless its own pages ask. No query makes the host that a page is on serve a file to it.
import "server-only"
import { AppError } from "../common/errors"
import { database } from "../db/database"
import { isHeld, rangeOf } from "../http/byte-range"
import { isSigned, sign } from "../http/caller/server-key"
import { addressOf, isPreviewOnly, requireFilesOrigin } from "../http/origin/origins"
import { extensionOf } from "./attachment-name"
import { shownTypes } from "./attachment-type"
import { fileStore } from "./files/file-store"
import type { ByteRange } from "./files/store"

const ticketName = "ticket"

/** Answers `GET /attachments/<key>/<name>`: the file, or the way to the site that serves it. */
export async function serveAttachment(request: Request, key: string): Promise<Response> {
  const { host } = addressOf(request.headers)
  const location = new URL(new URL(request.url).pathname, requireFilesOrigin(request.headers))
  if (location.host === host) return serve(request, key)
  if (!isPreviewOnly(location.host)) {
    if (await hasTicket(request, { host, key })) return serve(request, key)
    location.searchParams.set(ticketName, await sign("file", textOf({ host: location.host, key })))
  }
  return new Response(null, { status: 307, headers: { Location: location.href, ...crossOrigin } })
}

type FileAddress = { host: string; key: string }

/** A request of the host's own pages needs no ticket to be sent over, and none lets it stay. */
async function hasTicket(request: Request, place: FileAddress): Promise<boolean> {
  const ticket = new URL(request.url).searchParams.get(ticketName)
  if (!ticket || request.headers.get("sec-fetch-site")?.startsWith("same-")) return false
  return isSigned("file", textOf(place), ticket)
}

function textOf({ host, key }: FileAddress): string {
  return `${host}\n${key}`
}

// Pages that embed only what allows it may still show the file.
const crossOrigin = { "Cross-Origin-Resource-Policy": "cross-origin" }

type File = { key: string; name: string; mediaType: string; size: number }

async function serve(request: Request, key: string): Promise<Response> {
  const db = await database()
  // The key is the permission: whoever has the address was given it in a message.
  const select = { key: true, name: true, mediaType: true, size: true }
  const file = await db.attachment.findUnique({ where: { key }, select })
  if (!file) throw missing()
  // A file never changes, and its key belongs to it alone.
  const etag = `"${key}"`
  const headers = headersOf(file, etag)
  if (isHeld(request.headers, etag)) return new Response(null, { status: 304, headers })
  const isHead = request.method === "HEAD"
  const range = isHead ? "whole" : rangeOf(request.headers, { size: file.size, etag })
  if (range === "outside") {
    return new Response(null, { status: 416, headers: { ...crossOrigin, "Content-Range": `bytes */${file.size}` } })
  }
  const part = range === "whole" ? { start: 0, end: file.size - 1 } : range
  headers.set("Content-Length", String(part.end + 1 - part.start))
  if (range !== "whole") headers.set("Content-Range", `bytes ${part.start}-${part.end}/${file.size}`)
  return new Response(isHead ? null : await bytesOf(file, part), { status: range === "whole" ? 200 : 206, headers })
}

async function bytesOf({ key, size }: File, range: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
  if (size === 0) return null
  const bytes = await fileStore().read(key, range)
  if (!bytes) throw missing()
  return bytes
}

function missing(): AppError {
  return new AppError({ code: "not_found", message: "Check the address: there is no such attachment." })
}

function headersOf(file: File, etag: string): Headers {
  const isText = file.mediaType.startsWith("text/")
  return new Headers({
    ...crossOrigin,
    "Content-Type": isText ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    "Content-Disposition": dispositionOf(file),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    // Compressed on its way, a part of a text would be none of the whole.
    "Cache-Control": `private, max-age=31536000, immutable${isText ? ", no-transform" : ""}`,
    "Accept-Ranges": "bytes",
    ETag: etag,
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
  })
}

/** The name in ASCII for old clients, and as it is after RFC 5987. */
function dispositionOf({ name, mediaType }: Pick<File, "name" | "mediaType">): string {
  const plain = /^[\w .-]+$/.test(name) ? name : `file.${extensionOf(name)}`
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const way = shownTypes.has(mediaType) ? "inline" : "attachment"
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
