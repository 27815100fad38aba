import { hmac } from "@noble/hashes/hmac.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import type { Finding } from "../finding"
import { sources } from "../sources"
import { looksLikeToken } from "../token/looks-like-token"
import { isSame } from "../token/same"
import { entryOf, type Given, textOf } from "./given"

/** Whether the proofs are what they are taken for, and prove somebody (fact 15.1, fact 15.6). */
export function identityFindings(given: Given, secret: string | undefined): Finding[] {
  return [...hashFindings(given, secret), ...tokenFindings(given), ...together(given), ...idFindings(given)]
}

function hashFindings(given: Given, secret: string | undefined): Finding[] {
  const entry = entryOf(given, "user_hash")
  if (!entry || entry.value.type === "null") return []
  const hash = textOf(given, "user_hash")
  const findings: Finding[] = []
  if (hash !== null && looksLikeToken(hash)) {
    findings.push({
      rule: "hash-is-token",
      severity: "error",
      title: "user_hash is a JWT, which belongs under intercom_user_jwt.",
      reason:
        "A user_hash is 64 hexadecimal digits; anything else is refused, and where proof is required nothing boots.",
      fix: "Give it under the other name.",
      replacement: `intercom_user_jwt: ${entry.code}`,
      source: sources.verification,
    })
  } else if (hash !== null && !/^[0-9a-f]{64}$/.test(hash) && !isPlaceholder(hash)) {
    const isUpper = /^[0-9a-f]{64}$/i.test(hash)
    findings.push({
      rule: "hash-shape",
      severity: "error",
      title: isUpper ? "user_hash is in capitals." : "user_hash is not 64 hexadecimal digits.",
      reason: "It is the HMAC-SHA256 of user_id, else of email, as lower-case hex.",
      fix: isUpper ? "Write it in small letters." : "Have your server make it with the workspace's secret.",
      replacement: isUpper
        ? `user_hash: "${hash.toLowerCase()}"`
        : 'createHmac("sha256", secret).update(userId).digest("hex")',
      source: sources.verification,
    })
  } else if (hash !== null && secret) findings.push(...checkHash(given, hash, secret))
  if (given.isWhole && !entryOf(given, "user_id") && !entryOf(given, "email")) {
    findings.push({
      rule: "hash-of-nobody",
      severity: "error",
      title: "There is a user_hash without a user_id or an email.",
      reason: "The hash is made of one of them, and proves nothing about a visitor.",
      fix: "Send the user_id that the hash was made of.",
      replacement: `user_id: "…",\nuser_hash: ${entry.code}`,
      source: sources.verification,
    })
  }
  return findings
}

function checkHash(given: Given, hash: string, secret: string): Finding[] {
  const id = idText(given)
  const email = textOf(given, "email")
  const proven = entryOf(given, "user_id") ? id : email
  if (proven === null || isSame(hash, hashOf(proven, secret))) return []
  const isOfEmail = id !== null && email !== null && isSame(hash, hashOf(email, secret))
  return [
    {
      rule: "hash-wrong",
      severity: "error",
      title: isOfEmail
        ? "user_hash was made of the email, and there is a user_id."
        : "user_hash does not fit the secret.",
      reason: "Where there is a user_id the hash must be of it, exactly as it is sent; else of the email.",
      fix: "Have your server make the hash anew.",
      // The right hash would be somebody's proof, which an answer may be copied with.
      replacement: `createHmac("sha256", secret).update(${JSON.stringify(proven)}).digest("hex")`,
      source: sources.verification,
    },
  ]
}

function hashOf(text: string, secret: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text)))
}

function idText(given: Given): string | null {
  const value = entryOf(given, "user_id")?.value
  return value?.type === "number" ? String(value.number) : textOf(given, "user_id")
}

function tokenFindings(given: Given): Finding[] {
  const token = textOf(given, "intercom_user_jwt")
  if (token === null || looksLikeToken(token) || isPlaceholder(token)) return []
  const isHash = /^[0-9a-f]{64}$/i.test(token)
  return [
    {
      rule: "token-is-hash",
      severity: "error",
      title: isHash
        ? "intercom_user_jwt is a hash, which belongs under user_hash."
        : "intercom_user_jwt is not a JWT: three parts with dots between them.",
      reason: "A token that does not hold is refused, and the Messenger does not boot.",
      fix: isHash ? "Give it under the other name, or sign a token." : "Have your server sign one with HS256.",
      ...(isHash && { replacement: `user_hash: "${token.toLowerCase()}"` }),
      source: sources.installSkill,
    },
  ]
}

function together(given: Given): Finding[] {
  if (!entryOf(given, "user_hash") || !entryOf(given, "intercom_user_jwt")) return []
  return [
    {
      rule: "two-proofs",
      severity: "warning",
      title: "There is a user_hash beside the intercom_user_jwt.",
      reason: "One proof is enough, and the token is the one that Intercom recommends. No page says which wins.",
      fix: "Remove user_hash.",
      source: sources.installSkill,
    },
  ]
}

/** Ids that many people share make one person of them (fact 10.11). */
function idFindings(given: Given): Finding[] {
  const id = entryOf(given, "user_id")
  if (!id) return []
  const text = textOf(given, "user_id")?.trim().toLowerCase()
  if (text === undefined || !["", "undefined", "null", "nan", "0"].includes(text)) return []
  return [
    {
      rule: "user-id-shared",
      severity: "error",
      title: `user_id is ${id.code}, which is nobody's own.`,
      reason: "Everybody who is sent with the same id becomes the same person, and sees the others' conversations.",
      fix: "Leave user_id out until somebody is logged in.",
      source: sources.ids,
    },
  ]
}

/** What an example or a template stands in for a value with. */
export function isPlaceholder(text: string): boolean {
  return /^(?:<.*>|\{\{.*\}\}|\$\{.*\}|%.*%|\.{3}|…|\[.*\])$|your|example/i.test(text.trim())
}
