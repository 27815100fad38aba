import type { Finding } from "../finding"
import { readKeywords } from "../policy/keywords"
import { rulingDirective } from "../policy/parse-policy"
import { sources } from "../sources"
import type { Page } from "./page"
import { isAboutIntercom } from "./script"

/** Inline scripts that the page's own policies hold back (fact 16.5). */
export function nonceFindings({ scripts, policies }: Page): Finding[] {
  const inline = scripts.filter((script) => script.isInline && isAboutIntercom(script))
  return policies
    .filter(({ isReportOnly }) => !isReportOnly)
    .flatMap((policy) => rulingDirective(policy, "script-src") ?? [])
    .flatMap(({ name, sources: listed }) => {
      const { nonces, hasHash, allowsInline } = readKeywords(listed)
      // Which script a hash is of cannot be seen in it.
      if (allowsInline || hasHash) return []
      return inline.flatMap(({ nonce }) => {
        if (nonce !== null && nonces.includes(nonce)) return []
        return nonces.length === 0 ? refused(name) : wanting(name, nonces[0] ?? "", nonce)
      })
    })
}

function wanting(name: string, wanted: string, nonce: string | null): Finding {
  return {
    rule: "snippet-nonce",
    severity: "error",
    title:
      nonce === null
        ? `${name} wants a nonce, and the snippet's script has none.`
        : "The nonce of the snippet's script is not the policy's.",
    reason: "Browsers run an inline script only if its nonce is the one that the policy names.",
    fix: "Write the nonce of the same answer into the tag.",
    replacement: `<script nonce="${wanted}">`,
    source: sources.cspScripts,
  }
}

function refused(name: string): Finding {
  return {
    rule: "snippet-inline",
    severity: "error",
    title: `${name} lets no inline script run, and the snippet is one.`,
    reason: "There is no nonce, no hash and no 'unsafe-inline' in it; hosts say nothing about inline scripts.",
    fix: "Add a nonce to the policy and to the tag, or move the snippet into a file of your own.",
    replacement: `'nonce-{random}'`,
    source: sources.cspScripts,
  }
}
