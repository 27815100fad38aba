import "server-only"
import { AppError } from "../common/errors"
import { readBytes } from "./read-bytes"

type BodyRules = { allowsPlainText: boolean; maxBytes: number }

/** Reads a JSON body. A larger one is refused without reading the rest, announced or not. */
export async function readBody(request: Request, rules: BodyRules): Promise<unknown> {
  checkHeaders(request, rules)
  const bytes = await readBytes(request, rules.maxBytes)
  return parseJson(decode(bytes))
}

function checkHeaders({ headers }: Request, { allowsPlainText }: BodyRules): void {
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? ""
  if (type === "application/json") return
  // A beacon's body may carry no type at all.
  if (allowsPlainText && (type === "text/plain" || type === "")) return
  throw new AppError({ code: "content_type_unsupported", message: "Send JSON with Content-Type: application/json." })
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new AppError({ code: "invalid_json", message: "Send the body as UTF-8." })
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
    throw new AppError({
      code: "invalid_json",
      message: "Send one valid JSON value; this body could not be read as JSON.",
    })
  }
}
