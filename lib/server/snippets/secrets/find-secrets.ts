// Keys and tokens in a text that is about to be stored where others read it. It finds what has the form of one, so it errs
// in both directions: whoever means what it found can say so, and what has no form is not found. Every pattern begins at the
// edge of a word and has no repetition inside another, so that the time grows with the length only.

export type Secret = {
  /** Counted from 1. */
  line: number
  /** What it seems to be, with its article. */
  kind: string
}

/** Exact words to look for besides, with what they are: those that the author is known to have. */
export type KnownWords = ReadonlyMap<string, string>

type Form = { kind: string; pattern: RegExp; isSecret?: (value: string) => boolean }

const forms: Form[] = [
  { kind: "a private key", pattern: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/g },
  { kind: "a signed token (JWT)", pattern: /(?<![\w-])eyJ[\w-]{8,}\.eyJ[\w-]+\.[\w-]{20,}/g },
  { kind: "a secret or a hash made with one", pattern: /(?<![\w-])[\da-f]{64}(?![\w-])/gi, isSecret: isVaried },
  { kind: "a Bearer token", pattern: /\bBearer\s{1,4}([\w.~+/=-]{16,})/gi, isSecret: isRandom },
  { kind: "an access token of Intercom", pattern: /(?<![\w+/])dG9rO[\w+/]{30,}/g },
  { kind: "a key of AWS", pattern: /(?<!\w)(?:AKIA|ASIA)[\dA-Z]{16}(?!\w)/g },
  { kind: "a key of Google", pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  { kind: "a token of GitHub", pattern: /(?<!\w)(?:gh[oprsu]_[\dA-Za-z]{36}|github_pat_\w{60})/g },
  { kind: "a token of Slack", pattern: /(?<!\w)xox[abeoprs]-[\w-]{10,}/g },
  { kind: "a key of Stripe", pattern: /(?<!\w)[rs]k_live_[\dA-Za-z]{16,}/g },
  { kind: "a key of an AI service", pattern: /(?<![\w-])sk-[\w-]{20,}/g, isSecret: isVaried },
  { kind: "a token of npm", pattern: /(?<!\w)npm_[\dA-Za-z]{36}(?!\w)/g },
  // Our own access tokens, edit keys and signing secrets, which say nothing of what they are.
  { kind: "an access token or a secret", pattern: /["'`]([\w-]{22}|[\w-]{43})["'`]/g, isSecret: isRandom },
  {
    kind: "the value of a secret",
    pattern: /(?:secret|token|passw(?:or)?d|api_?key)["'`]?\s{0,4}[:=]\s{0,4}["'`]([\w.~+/=-]{16,})["'`]/gi,
    isSecret: isVaried,
  },
]

const foundMax = 20

/** One finding for each place, from the first line on; at most 20. */
export function findSecrets(text: string, known: KnownWords = new Map()): Secret[] {
  const places = new Map<number, string>()
  for (const { kind, pattern, isSecret } of forms) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? match[0]
      if (!isSecret || isSecret(value)) note(places, match.index + match[0].indexOf(value), kind)
    }
  }
  if (known.size > 0) {
    for (const { 0: word, index } of text.matchAll(/[\w-]+/g)) {
      const kind = known.get(word)
      if (kind !== undefined) note(places, index, kind)
    }
  }
  return withLines(text, places)
}

/** What several forms fit is said once, by the first of them. */
function note(places: Map<number, string>, index: number, kind: string): void {
  if (!places.has(index)) places.set(index, kind)
}

function withLines(text: string, places: Map<number, string>): Secret[] {
  const found: Secret[] = []
  let line = 1
  let at = 0
  for (const [index, kind] of [...places].sort(([one], [other]) => one - other).slice(0, foundMax)) {
    for (let next = text.indexOf("\n", at); next !== -1 && next < index; next = text.indexOf("\n", at)) {
      line++
      at = next + 1
    }
    found.push({ line, kind })
  }
  return found
}

const distinctLeast = 8

/** Not one that stands for another, such as 64 zeros or YOUR_ACCESS_TOKEN. */
function isVaried(value: string): boolean {
  return /\d/.test(value) && new Set(value.slice(0, 64)).size >= distinctLeast
}

/** Of those whose form says little: made of small and large letters and digits, as no name is. */
function isRandom(value: string): boolean {
  return isVaried(value) && /[a-z]/.test(value) && /[A-Z]/.test(value)
}
