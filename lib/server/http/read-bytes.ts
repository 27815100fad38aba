import "server-only"
import { AppError } from "../errors"

/** Reads a body of at most so many bytes. A larger one is refused without reading the rest, announced or not. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  checkEncoding(request)
  const tooLarge = new AppError("body_too_large", `Send at most ${sizeOf(maxBytes)} in one request.`)
  const announced = Number(request.headers.get("content-length") ?? Number.NaN)
  if (announced > maxBytes) throw tooLarge
  // The HTTP parser reads no more than was announced, and reading it whole costs half of reading it in pieces.
  if (announced <= maxBytes) return new Uint8Array(await request.arrayBuffer())
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > maxBytes) {
      // Not awaited: the sender may never finish, and the answer must not wait for it.
      reader.cancel().catch(() => {})
      throw tooLarge
    }
    chunks.push(value)
  }
}

function checkEncoding({ headers }: Request): void {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity"
  if (encoding === "identity") return
  throw new AppError("content_type_unsupported", `Send the body without Content-Encoding; "${encoding}" is not read.`)
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes / 1024} kB` : `${bytes / 1024 / 1024} MB`
}
