// Which files are taken, known by the end of their name and by how they begin. What the caller says their type is does
// not count. SVG, HTML and scripts are refused: a browser would run them if some header were ever lost.
import "server-only"
import { AppError } from "../common/errors"

type Begins = (head: Uint8Array) => boolean

/** `begins` is null for text, all of which is looked at. */
type Kind = { mediaType: string; begins: Begins | null }

// By so many bytes every kind but text is known.
const headBytes = 12

const png = { mediaType: "image/png", begins: startsWith("\x89PNG\r\n\x1a\n") }
const jpeg = { mediaType: "image/jpeg", begins: startsWith("\xff\xd8\xff") }

const kinds: Record<string, Kind> = {
  png,
  jpg: jpeg,
  jpeg,
  gif: { mediaType: "image/gif", begins: either(startsWith("GIF87a"), startsWith("GIF89a")) },
  webp: { mediaType: "image/webp", begins: both(startsWith("RIFF"), startsWith("WEBP", 8)) },
  pdf: { mediaType: "application/pdf", begins: startsWith("%PDF-") },
  zip: { mediaType: "application/zip", begins: either(startsWith("PK\x03\x04"), startsWith("PK\x05\x06")) },
  mp4: { mediaType: "video/mp4", begins: startsWith("ftyp", 4) },
  txt: { mediaType: "text/plain", begins: null },
  csv: { mediaType: "text/csv", begins: null },
}

/** The only types that a browser may show in place. */
export const shownTypes: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"])

/** An upload's kind by the end of its name; throws when it is none that is taken. */
export function kindOf(extension: string): Kind {
  const kind = Object.hasOwn(kinds, extension) ? kinds[extension] : undefined
  if (!kind) throw refusal("this kind of file is not taken")
  return kind
}

/** The bytes of an upload as they arrive, until they turn out to be none of that kind: then it throws. */
export function checkedBytes({ begins }: Kind, source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return begins ? beginning(begins, source) : text(source)
}

async function* beginning(begins: Begins, source: AsyncIterable<Uint8Array>) {
  let head: Buffer | null = Buffer.alloc(0)
  for await (const bytes of source) {
    if (head) {
      head = Buffer.concat([head, bytes])
      if (head.byteLength < headBytes) continue
      if (!begins(head)) throw mismatch()
      yield head
      head = null
    } else yield bytes
  }
  if (!head) return
  if (!begins(head)) throw mismatch()
  yield head
}

/** UTF-8 that holds no NUL, which no text does and most binary files do. */
async function* text(source: AsyncIterable<Uint8Array>) {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  for await (const bytes of source) {
    if (bytes.includes(0) || !isDecodable(() => decoder.decode(bytes, { stream: true }))) throw mismatch()
    yield bytes
  }
  // A character may be cut by the end.
  if (!isDecodable(() => decoder.decode())) throw mismatch()
}

function isDecodable(decode: () => string): boolean {
  try {
    decode()
    return true
  } catch {
    return false
  }
}

function mismatch(): AppError {
  return refusal("this file does not hold what its name says")
}

function refusal(problem: string): AppError {
  const allowed = Object.keys(kinds).join(", ")
  return new AppError({
    code: "content_type_unsupported",
    message: `Send one of ${allowed}: ${problem}.`,
    field: "name",
  })
}

function startsWith(text: string, at = 0): Begins {
  return (bytes) => Buffer.from(bytes.subarray(at, at + text.length)).toString("latin1") === text
}

function either(one: Begins, other: Begins): Begins {
  return (bytes) => one(bytes) || other(bytes)
}

function both(one: Begins, other: Begins): Begins {
  return (bytes) => one(bytes) && other(bytes)
}
