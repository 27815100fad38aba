import "server-only"
import { createHmac, timingSafeEqual } from "node:crypto"
import { shared } from "../../common/shared"

/** What a signature says. One purpose's signature is none for another. */
type Purpose = "browser" | "file" | "edit key"

const signatureLength = 22

/** Signs a text so that every server of this database, and nobody else, can tell that we did. */
export async function sign(purpose: Purpose, text: string): Promise<string> {
  const key = await signingKey()
  return createHmac("sha256", key).update(`${purpose}\n${text}`).digest("base64url").slice(0, signatureLength)
}

export async function isSigned(purpose: Purpose, text: string, signature: string): Promise<boolean> {
  const [given, right] = [Buffer.from(signature), Buffer.from(await sign(purpose, text))]
  return given.length === right.length && timingSafeEqual(given, right)
}

type Slot = { key: Promise<string> | null }

async function signingKey(): Promise<string> {
  const slot = shared<Slot>("signing-key", () => ({ key: null }))
  slot.key ??= readKey().catch((error) => {
    slot.key = null
    throw error
  })
  return slot.key
}

async function readKey(): Promise<string> {
  // Only when it is needed, which is once: proxy.ts would carry a database client of its own otherwise.
  const { readServerKey } = await import("./server-key-store")
  return readServerKey("signing")
}
