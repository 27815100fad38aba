// Serves attachments: from the preview's site, so that whatever is in them never shares an origin with our pages.
import "server-only"
import { extensionOf } from "./attachment-name"
import { shownTypes } from "./attachment-type"
import { database } from "./database"
import { AppError } from "./errors"
import { addressOf, isPreviewOnly, previewOriginFor } from "./origins"

// Locally the two sites are each other's preview, so a request that was sent over says so.
const sentOver = "site"

/** Answers `GET /attachments/<key>/<name>`: the file, or the way to the site that serves it. */
export async function serveAttachment(request: Request, key: string): Promise<Response> {
  const url = new URL(request.url)
  const address = addressOf(request.headers)
  const origin = previewOriginFor(address)
  const isThere = isPreviewOnly(address.host) || origin === `${address.protocol}://${address.host}`
  if (isThere || url.searchParams.has(sentOver)) return serve(key)
  const location = `${origin}${url.pathname}?${sentOver}=preview`
  return new Response(null, { status: 307, headers: { Location: location, ...crossOrigin } })
}

// Pages that embed only what allows it may still show the file.
const crossOrigin = { "Cross-Origin-Resource-Policy": "cross-origin" }

async function serve(key: string): Promise<Response> {
  const db = await database()
  // The key is the permission: whoever has the address was given it in a message.
  const file = await db.attachment.findUnique({ where: { key }, select: { name: true, mediaType: true, data: true } })
  if (!file) throw new AppError("not_found", "Check the address: there is no such attachment.")
  return new Response(file.data, {
    headers: {
      ...crossOrigin,
      "Content-Type": file.mediaType.startsWith("text/") ? `${file.mediaType}; charset=utf-8` : file.mediaType,
      "Content-Disposition": dispositionOf(file),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, max-age=31536000, immutable",
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex",
    },
  })
}

/** The name in ASCII for old clients, and as it is after RFC 5987. */
function dispositionOf({ name, mediaType }: { name: string; mediaType: string }): string {
  const plain = /^[\w .-]+$/.test(name) ? name : `file.${extensionOf(name)}`
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const way = shownTypes.has(mediaType) ? "inline" : "attachment"
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
