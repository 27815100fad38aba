import type { Finding } from "../finding"
import { sources } from "../sources"
import { extend, readKeywords } from "./keywords"
import { type Policy, rulingDirective } from "./parse-policy"

/** The Messenger writes its styles into the page, which needs `'unsafe-inline'` (fact 16.3). */
export function styleFindings(policy: Policy): Finding[] {
  const ruling = rulingDirective(policy, "style-src")
  if (!ruling) return []
  const { allowsInline, nonces, hasHash } = readKeywords(ruling.sources)
  if (allowsInline) return []
  const isSwitchedOff = nonces.length > 0 || hasHash
  const name = ruling.name === "default-src" ? "style-src" : ruling.name
  return [
    {
      rule: "csp-style-src",
      severity: "error",
      title: `${ruling.name} refuses inline styles, so the Messenger has none.`,
      reason: isSwitchedOff
        ? "A nonce or a hash in the list switches 'unsafe-inline' off, and the Messenger's own styles carry neither."
        : "The Messenger adds its style elements by script, for which Intercom asks for 'unsafe-inline'.",
      fix: isSwitchedOff
        ? "Take the nonces and hashes out of the list, and add 'unsafe-inline'."
        : "Add 'unsafe-inline' to the styles; scripts need not have it.",
      replacement: [name, ...extend(ruling.sources, ["'unsafe-inline'"])].join(" "),
      source: sources.policy,
    },
  ]
}
