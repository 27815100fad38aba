import type { Finding, Region } from "../finding"
import { sources } from "../sources"
import { missingHosts } from "./hosts"
import { readKeywords } from "./keywords"
import { type Policy, rulingDirective } from "./parse-policy"

/** Whether the Messenger's script may come, and the snippet that asks for it may run (fact 16.2, fact 16.5). */
export function scriptFindings(policy: Policy, { region, hasPage }: { region: Region; hasPage: boolean }): Finding[] {
  const ruling = rulingDirective(policy, "script-src")
  if (!ruling) return []
  const { isStrictDynamic, nonces, hasHash, allowsInline, isNone } = readKeywords(ruling.sources)
  const isTrusted = nonces.length > 0 || hasHash
  if (isStrictDynamic) return isTrusted ? [] : [nothingTrusted(ruling.name)]
  const findings = missingHosts(policy, "script-src", region)
  if (isNone || hasPage || allowsInline || isTrusted) return findings
  return [...findings, inlineRefused(ruling.name)]
}

function nothingTrusted(name: string): Finding {
  return {
    rule: "csp-strict-dynamic",
    severity: "error",
    title: `${name} has 'strict-dynamic' without a nonce or a hash, so no script runs at all.`,
    reason:
      "'strict-dynamic' makes browsers ignore hosts and 'unsafe-inline': only what a nonce or a hash names may begin.",
    fix: "Add a nonce that is new for each answer, and give it to the script element of the install snippet.",
    replacement: "script-src 'nonce-{random}' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:",
    source: sources.cspScripts,
  }
}

function inlineRefused(name: string): Finding {
  return {
    rule: "csp-inline-snippet",
    severity: "warning",
    title: `${name} lets no inline script run, so an install snippet that stands in the page is refused.`,
    reason: "There is no nonce, no hash and no 'unsafe-inline' in it; hosts say nothing about inline scripts.",
    fix: "Add a nonce and give it to the snippet's script element, or keep the snippet in a file of your own.",
    replacement: `'nonce-{random}'`,
    source: sources.cspScripts,
  }
}
