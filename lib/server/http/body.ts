import "server-only"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../errors"

type BodyRules = { allowsPlainText: boolean }

/** Reads a JSON body of at most 64 kB. A larger one is refused without reading the rest, announced or not. */
export async function readBody(request: Request, rules: BodyRules): Promise<unknown> {
  checkHeaders(request, rules)
  const bytes = await readLimited(request)
  return parseJson(decode(bytes))
}

function checkHeaders({ headers }: Request, { allowsPlainText }: BodyRules): void {
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity"
  if (encoding !== "identity") {
    throw new AppError("content_type_unsupported", `Send the body without Content-Encoding; "${encoding}" is not read.`)
  }
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? ""
  if (type === "application/json") return
  // A beacon's body may carry no type at all.
  if (allowsPlainText && (type === "text/plain" || type === "")) return
  throw new AppError("content_type_unsupported", "Send JSON with Content-Type: application/json.")
}

async function readLimited(request: Request): Promise<Uint8Array> {
  const tooLarge = new AppError("body_too_large", `Send at most ${limits.bodyBytes / 1024} kB in one request.`)
  const announced = Number(request.headers.get("content-length") ?? Number.NaN)
  if (announced > limits.bodyBytes) throw tooLarge
  // The HTTP parser reads no more than was announced, and reading it whole costs half of reading it in pieces.
  if (announced <= limits.bodyBytes) return new Uint8Array(await request.arrayBuffer())
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > limits.bodyBytes) {
      // Not awaited: the sender may never finish, and the answer must not wait for it.
      reader.cancel().catch(() => {})
      throw tooLarge
    }
    chunks.push(value)
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new AppError("invalid_json", "Send the body as UTF-8.")
  }
}

/** Keys that reach an object's prototype when copied carelessly; no attribute needs them. */
const prototypeKeys = new Set(["__proto__", "constructor", "prototype"])

// A reviver visits every value, so it only runs when the text holds such a key, or an escape that could spell one.
const suspicious = /__proto__|constructor|prototype|\\u/

function parseJson(text: string): unknown {
  try {
    if (!suspicious.test(text)) return JSON.parse(text)
    return JSON.parse(text, (key, value) => (prototypeKeys.has(key) ? undefined : value))
  } catch {
    throw new AppError("invalid_json", "Send one valid JSON value; this body could not be read as JSON.")
  }
}
