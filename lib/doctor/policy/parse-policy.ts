// What a browser makes of a Content-Security-Policy's text: directives by name, each with its sources.

export type Policy = {
  /** By name in lower case, in their order; of several with one name the first, as browsers do (fact 16.6). */
  directives: Map<string, string[]>
  /** What a later directive of the same name would have added. */
  repeated: Map<string, string[]>
  isReportOnly: boolean
  /** In a meta element, where a few directives and report-only have no effect. */
  isMeta: boolean
}

type PolicyText = { text: string; isReportOnly: boolean; isMeta: boolean }

/** A comma ends one policy and begins the next, all of which hold. */
export function parsePolicies({ text, isReportOnly, isMeta }: PolicyText): Policy[] {
  return text
    .split(",")
    .map((part) => ({ ...parseDirectives(part), isReportOnly, isMeta }))
    .filter(({ directives }) => directives.size > 0)
}

function parseDirectives(text: string): Pick<Policy, "directives" | "repeated"> {
  const directives = new Map<string, string[]>()
  const repeated = new Map<string, string[]>()
  for (const directive of text.split(";")) {
    const [first, ...listed] = directive.split(/\s+/).filter(Boolean)
    if (first === undefined) continue
    const name = first.toLowerCase()
    if (directives.has(name)) repeated.set(name, [...(repeated.get(name) ?? []), ...listed])
    else directives.set(name, listed)
  }
  return { directives, repeated }
}

/** Which directive rules a kind of request: itself, else the ones that it falls back to; null where none does. */
export function rulingDirective({ directives }: Policy, name: string): { name: string; sources: string[] } | null {
  for (const each of fallbacks[name] ?? [name, "default-src"]) {
    const sources = directives.get(each)
    if (sources) return { name: each, sources }
  }
  return null
}

const fallbacks: Record<string, string[]> = {
  "script-src": ["script-src-elem", "script-src", "default-src"],
  "style-src": ["style-src-elem", "style-src", "default-src"],
  "frame-src": ["frame-src", "child-src", "default-src"],
  "form-action": ["form-action"],
}

export const directiveNames = new Set([
  ...["default-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "style-src-elem"],
  ...["style-src-attr", "connect-src", "img-src", "media-src", "font-src", "frame-src", "child-src", "worker-src"],
  ...["object-src", "manifest-src", "prefetch-src", "fenced-frame-src", "form-action", "frame-ancestors", "base-uri"],
  ...["navigate-to", "sandbox", "report-uri", "report-to", "upgrade-insecure-requests", "block-all-mixed-content"],
  ...["require-trusted-types-for", "trusted-types", "require-sri-for", "plugin-types"],
])
