import * as z from "zod/mini"

/** What a token says, before anybody has checked its signature. */
export type Token = {
  header: z.infer<typeof headerSchema>
  claims: Record<string, unknown>
  /** What is signed: header and payload as they stand. */
  signed: string
  signature: string
}

/** The token, or which part of it cannot be read. */
export type ReadToken = { is: "token"; token: Token } | { is: "parts"; count: number } | { is: "broken"; part: string }

const headerSchema = z.looseObject({ alg: z.optional(z.unknown()) })
const claimsSchema = z.record(z.string(), z.unknown())

export function readToken(text: string): ReadToken {
  const parts = text.split(".")
  const [header = "", payload = "", signature = ""] = parts
  if (parts.length !== 3 || !header || !payload) return { is: "parts", count: parts.filter(Boolean).length }
  const readHeader = headerSchema.safeParse(decode(header))
  if (!readHeader.success) return { is: "broken", part: "header" }
  const readClaims = claimsSchema.safeParse(decode(payload))
  if (!readClaims.success || Array.isArray(readClaims.data)) return { is: "broken", part: "payload" }
  return {
    is: "token",
    token: { header: readHeader.data, claims: readClaims.data, signed: `${header}.${payload}`, signature },
  }
}

/** The JSON in a part; undefined where it holds none. */
function decode(part: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
      letter.charCodeAt(0),
    )
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
