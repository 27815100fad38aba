import "server-only"
import type { Warning } from "@/lib/contract/messenger/messenger"
import { keyProblem, type ReadValue, readScalar, type Scalar } from "../people/attribute-value"

type Price = { amount: number; currency: string }
type RichLink = { url: string; value: string }
type MetadataValue = Scalar | Price | RichLink | null

/** Keeps the metadata that an event may carry (fact 12.4, fact 12.6) and warns of the rest. */
export function readMetadata(metadata: Record<string, unknown>, field: string) {
  const kept: Record<string, MetadataValue> = {}
  const warnings: Warning[] = []
  // The API compares keys without case; the first spelling wins.
  const seen = new Set<string>()
  for (const [key, value] of Object.entries(metadata)) {
    const reading = readEntry(key, value, seen)
    if ("problem" in reading) {
      warnings.push({ field: `${field}.${key.slice(0, 100)}`, message: `Left out: ${reading.problem}.` })
    } else kept[key] = reading.value
    seen.add(key.toLowerCase())
  }
  return { metadata: kept, warnings }
}

function readEntry(key: string, value: unknown, seen: Set<string>): ReadValue<MetadataValue> {
  const problem = keyProblem(key)
  if (problem) return { problem }
  if (seen.has(key.toLowerCase())) return { problem: "an earlier key has this name in other capitals" }
  return readPrice(value) ?? readRichLink(value) ?? readScalar(value)
}

function readPrice(value: unknown): ReadValue<Price> | null {
  if (!isObjectOf(value, ["amount", "currency"])) return null
  const { amount, currency } = value
  if (typeof amount !== "number" || !Number.isSafeInteger(amount) || amount < 0) {
    return { problem: "send amount as a whole number of cents" }
  }
  if (typeof currency !== "string" || !/^[A-Za-z]{3}$/.test(currency)) {
    return { problem: "send currency as three letters, such as eur" }
  }
  return { value: { amount, currency } }
}

function readRichLink(value: unknown): ReadValue<RichLink> | null {
  if (!isObjectOf(value, ["url", "value"])) return null
  const text = readScalar(value.value)
  if ("problem" in text || typeof text.value !== "string") return { problem: "send the text of the link as value" }
  const url = readScalar(value.url)
  if ("problem" in url || typeof url.value !== "string" || !/^https?:\/\//i.test(url.value)) {
    return { problem: "send a url that starts with http:// or https://" }
  }
  return { value: { url: url.value, value: text.value } }
}

function isObjectOf<Key extends string>(value: unknown, keys: Key[]): value is Record<Key, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key))
}
