// Which files are taken, known by the end of their name and by how they begin. What the caller says their type is does
// not count. SVG, HTML and scripts are refused: a browser would run them if some header were ever lost.
import "server-only"
import { AppError } from "./errors"

type Kind = { mediaType: string; isIt: (bytes: Uint8Array) => boolean }

const png = { mediaType: "image/png", isIt: startsWith("\x89PNG\r\n\x1a\n") }
const jpeg = { mediaType: "image/jpeg", isIt: startsWith("\xff\xd8\xff") }

const kinds: Record<string, Kind> = {
  png,
  jpg: jpeg,
  jpeg,
  gif: { mediaType: "image/gif", isIt: either(startsWith("GIF87a"), startsWith("GIF89a")) },
  webp: { mediaType: "image/webp", isIt: both(startsWith("RIFF"), startsWith("WEBP", 8)) },
  pdf: { mediaType: "application/pdf", isIt: startsWith("%PDF-") },
  zip: { mediaType: "application/zip", isIt: either(startsWith("PK\x03\x04"), startsWith("PK\x05\x06")) },
  mp4: { mediaType: "video/mp4", isIt: startsWith("ftyp", 4) },
  txt: { mediaType: "text/plain", isIt: isText },
  csv: { mediaType: "text/csv", isIt: isText },
}

/** The only types that a browser may show in place. */
export const shownTypes: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"])

/** The media type of an upload; throws when it is none that is taken. */
export function mediaTypeOf(extension: string, bytes: Uint8Array): string {
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined
  if (kind?.isIt(bytes)) return kind.mediaType
  const allowed = Object.keys(kinds).join(", ")
  const problem = kind ? `this file does not hold what .${extension} says` : "this kind of file is not taken"
  throw new AppError("content_type_unsupported", `Send one of ${allowed}: ${problem}.`, "name")
}

function startsWith(text: string, at = 0): Kind["isIt"] {
  return (bytes) => Buffer.from(bytes.subarray(at, at + text.length)).toString("latin1") === text
}

function either(one: Kind["isIt"], other: Kind["isIt"]): Kind["isIt"] {
  return (bytes) => one(bytes) || other(bytes)
}

function both(one: Kind["isIt"], other: Kind["isIt"]): Kind["isIt"] {
  return (bytes) => one(bytes) && other(bytes)
}

/** UTF-8 that holds no NUL, which no text does and most binary files do. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
