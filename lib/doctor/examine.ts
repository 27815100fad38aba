import { parseScript } from "@/lib/playground/marks/parse-script"
import { objectOf } from "@/lib/playground/marks/properties"
import { type Diagnosis, type ExamineOptions, type Finding, type Kind, type Region, sortFindings } from "./finding"
import { examinePolicies } from "./policy/csp"
import { findPolicies } from "./policy/find-policies"
import { type Given, readGiven } from "./settings/given"
import { regionOfBase } from "./settings/place"
import { examineSettings } from "./settings/settings"
import { type Page, readPage } from "./snippet/page"
import { isAboutIntercom, readScript } from "./snippet/script"
import { examineSnippet } from "./snippet/snippet"
import { examineToken } from "./token/jwt"
import { looksLikeToken } from "./token/looks-like-token"
import { unreadableText } from "./unreadable"

/**
 * What of a pasted text will fail with the real service: a Content-Security-Policy, an install snippet, settings or a
 * JWT, or a page with several of them. It reads the text and nothing else, throws nothing, and sends nothing.
 */
export function examine(text: string, { region, secret, now = new Date() }: ExamineOptions = {}): Diagnosis {
  const plain = text.trim()
  const token = plain.replace(/^(?:Bearer\s+)?["'`]?|["'`]?[;,]?$/gi, "")
  if (looksLikeToken(token)) return diagnosis("jwt", examineToken(token, { secret, now }))
  const unreadable = unreadableText(plain)
  if (unreadable) return diagnosis("unknown", [unreadable])
  if (/<(?:script|meta|html|head|body|!doctype)\b/i.test(plain)) {
    return examinePage(readPage(plain), { region, secret, now })
  }
  const given = readObject(plain)
  if (given) return diagnosis("settings", examineGiven(given, { region, secret, now }))
  const script = readScript({ code: plain, nonce: null, isInline: false, start: 0 })
  const policies = findPolicies(plain)
  if (policies.length === 0 || isAboutIntercom(script)) {
    if (!/intercom/i.test(plain)) return diagnosis("unknown", [unreadableText(plain, true)])
    return examinePage({ text: plain, scripts: [script], loaded: [], policies }, { region, secret, now })
  }
  return diagnosis("csp", examinePolicies(policies, { region: region ?? regionIn(plain) ?? "us", hasPage: false }))
}

type Known = { region: Region | undefined; secret: string | undefined; now: Date }

function examinePage(page: Page, { region, secret, now }: Known): Diagnosis {
  const hasScripts = page.scripts.some(isAboutIntercom) || page.loaded.some(({ src }) => /intercom/.test(src))
  const hasUnreadable = page.scripts.some(({ code, program }) => !program && /intercom/i.test(code))
  const hasSnippet = hasScripts || hasUnreadable
  if (!hasSnippet && page.policies.length === 0) return diagnosis("unknown", [unreadableText(page.text, true)])
  const held = examinePolicies(page.policies, {
    region: region ?? regionIn(page.text) ?? "us",
    hasPage: hasSnippet,
  })
  const snippet = hasSnippet ? examineSnippet(page, { region, secret, now }) : []
  const kind = hasSnippet ? (page.policies.length > 0 ? "page" : "snippet") : "csp"
  return diagnosis(kind, [...held, ...snippet])
}

function examineGiven(given: Given, known: Known): Finding[] {
  return examineSettings(given, { ...known, isNpmClient: false })
}

/** The object that a text is, with its braces or without. */
function readObject(text: string): Given | null {
  const body = text.replace(/[;,]\s*$/, "")
  for (const code of body.startsWith("{") ? [`(${body})`] : /^["'\w]+\s*:/.test(body) ? [`({${body}})`] : []) {
    const [statement] = parseScript(code)?.body ?? []
    if (statement?.type !== "ExpressionStatement") continue
    const object = objectOf(statement.expression)
    if (object) return readGiven(object, code)
  }
  return null
}

/** The region whose server the text names as its own. */
function regionIn(text: string): Region | null {
  const [, base] = /api_base["']?\s*:\s*["'`]([^"'`]+)/.exec(text) ?? []
  return base ? regionOfBase(base) : null
}

function diagnosis(kind: Kind, findings: (Finding | null)[]): Diagnosis {
  return { kind, findings: sortFindings(findings.filter((finding) => finding !== null)) }
}
