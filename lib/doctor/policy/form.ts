// Mistakes of form, which make browsers read another policy than a person does (fact 16.6).
import type { Finding } from "../finding"
import { sources } from "../sources"
import { directiveNames, type Policy } from "./parse-policy"

const keywords = /^(?:self|none|unsafe-inline|unsafe-eval|strict-dynamic|nonce-.+|sha(?:256|384|512)-.+)$/i

export function formFindings(policy: Policy): Finding[] {
  const unknown = [...policy.directives.keys()].filter((name) => !directiveNames.has(name))
  return [...unknown.map(unknownDirective), ...repeatedDirectives(policy), ...unquoted(policy)]
}

function unknownDirective(name: string): Finding {
  const meant = name.replace(/:$/, "")
  const isColon = meant !== name && directiveNames.has(meant)
  const isHost = /[.*]|:\/\//.test(name)
  return {
    rule: "csp-unknown-directive",
    severity: isHost || isColon ? "error" : "warning",
    title: `“${shorten(name)}” is no directive, so browsers skip all that stands behind it.`,
    reason: isHost
      ? "A semicolon ends a directive and a comma a whole policy, so this host belongs to none."
      : "A directive is a name such as connect-src, then its sources with spaces between them.",
    fix: isHost
      ? "Separate hosts by spaces."
      : isColon
        ? "Leave out the colon."
        : "Correct its name, or remove it if it is of another header.",
    ...(isColon && { replacement: meant }),
    source: sources.csp,
  }
}

function repeatedDirectives({ directives, repeated }: Policy): Finding[] {
  return [...repeated].map(([name, more]) => ({
    rule: "csp-repeated",
    severity: "warning",
    title: `${shorten(name)} is there more than once, and only the first counts.`,
    reason: "Browsers ignore every further directive of the same name, with all of its sources.",
    fix: "Join them into one.",
    replacement: [name, ...new Set([...(directives.get(name) ?? []), ...more])].join(" "),
    source: sources.cspSpecification,
  }))
}

function unquoted({ directives }: Policy): Finding[] {
  return [...directives].flatMap(([name, listed]) => {
    if (!name.endsWith("-src") && !/-src-|^form-action$/.test(name)) return []
    const bare = listed.filter((source) => keywords.test(source))
    if (bare.length === 0) return []
    return {
      rule: "csp-unquoted",
      severity: "error",
      title: `In ${name}, ${bare.map((source) => shorten(source)).join(" and ")} stands without quotes.`,
      reason: "Without single quotes a keyword is read as the name of a host, and allows nothing.",
      fix: "Put it into single quotes.",
      replacement: [name, ...listed.map((source) => (bare.includes(source) ? `'${source}'` : source))].join(" "),
      source: sources.csp,
    } satisfies Finding
  })
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
