import "server-only"
import { AppError } from "../common/errors"

/** Reads a body of at most so many bytes. A larger one is refused without reading the rest, announced or not. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const body = streamBytes(request, maxBytes)
  // The HTTP parser reads no more than was announced, and reading it whole costs half of reading it in pieces.
  if (announcedSize(request) !== null) return new Uint8Array(await request.arrayBuffer().catch(refuseCut))
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The same in pieces, as they arrive. What the headers alone forbid is refused at once. */
export function streamBytes(request: Request, maxBytes: number): AsyncIterable<Uint8Array> {
  checkEncoding(request)
  const announced = announcedSize(request)
  if (announced !== null && announced > maxBytes) throw tooLarge(maxBytes)
  return piecesOf(request, { announced, maxBytes })
}

async function* piecesOf({ body }: Request, { announced, maxBytes }: { announced: number | null; maxBytes: number }) {
  if (!body) return
  const reader = body.getReader()
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(refuseCut)
      if (done) break
      size += value.byteLength
      if (size > maxBytes) throw tooLarge(maxBytes)
      yield value
    }
  } finally {
    // Not awaited: the sender may never finish, and the answer must not wait for it.
    reader.cancel().catch(() => {})
  }
  if (announced !== null && size < announced) refuseCut()
}

/** What Content-Length says; null without one. */
export function announcedSize({ headers }: Request): number | null {
  const text = headers.get("content-length")
  return text && /^\d+$/.test(text) ? Number(text) : null
}

/** The sender left, or was cut for being too slow (slow-body.ts); nobody reads this answer. */
function refuseCut(): never {
  throw new AppError({ code: "body_incomplete", message: "Send it again: the body did not arrive whole." })
}

function checkEncoding({ headers }: Request): void {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity"
  if (encoding === "identity") return
  throw new AppError({
    code: "content_type_unsupported",
    message: `Send the body without Content-Encoding; "${encoding}" is not read.`,
  })
}

function tooLarge(maxBytes: number): AppError {
  return new AppError({ code: "body_too_large", message: `Send at most ${sizeOf(maxBytes)} in one request.` })
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes / 1024} kB` : `${bytes / 1024 / 1024} MB`
}
