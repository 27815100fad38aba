import type { Finding } from "./finding"
import { sources } from "./sources"

/** In characters; a page of that size has its scripts in files. */
export const maxTextLength = 200_000

/** Why nothing can be said of a text; null where it can be read. */
export function unreadableText(text: string, isUnknown: true): Finding
export function unreadableText(text: string): Finding | null
export function unreadableText(text: string, isUnknown = false): Finding | null {
  if (text === "") return finding("text-empty", "There is nothing to examine.", "The text is empty, or only blank.")
  if (text.length > maxTextLength) {
    return finding(
      "text-long",
      `The text has ${text.length.toLocaleString("en")} characters, and ${maxTextLength.toLocaleString("en")} are read.`,
      "Only the part with the policy, the snippet or the settings is needed.",
    )
  }
  if (isBinary(text)) return finding("text-binary", "This is no text.", "It holds characters that no source code has.")
  if (!isUnknown) return null
  if (/^[0-9a-f]{64}$/i.test(text)) {
    return finding(
      "text-hash",
      "This looks like a user_hash, which alone says nothing.",
      "A hash is right or wrong for one user_id and one secret.",
      'Paste the settings that it stands in, such as { user_id: "42", user_hash: "…" }, and give the secret.',
    )
  }
  return finding(
    "text-unknown",
    "This is none of the four things that are examined here, or does not parse.",
    "No directive of a policy, no call of Intercom, no object of settings and no token was found in it.",
  )
}

const advice =
  "Paste a Content-Security-Policy, an install snippet with its page or without, an object of settings, or a JWT."

function finding(rule: string, title: string, reason: string, fix = advice): Finding {
  return { rule, severity: "error", title, reason, fix, source: sources.installation }
}

/** NUL, what a decoder leaves of bytes that are no text, or control characters other than breaks and tabs. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)
}
