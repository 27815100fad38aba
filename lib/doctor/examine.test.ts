// Each rule with a text that it is about, and with the nearest one that it is not about.
import { createHmac } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import fc from "fast-check"
import { expect, test } from "vitest"
import { examine } from "./examine"
import type { ExamineOptions } from "./finding"
import { sources } from "./sources"

const now = new Date("2026-11-28T12:00:00Z")
const seconds = now.getTime() / 1000
const secret = "a secret of the workspace"

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url")
}

function sign(claims: unknown, { alg = "HS256", key = secret } = {}): string {
  const signed = `${encode({ alg, typ: "JWT" })}.${encode(claims)}`
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`
}

function hash(text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex")
}

const login = { user_id: "42", exp: seconds + 7_200 }
const digits = "0123456789abcdef".repeat(4)
const loader = 'window.Intercom = function () {}; load("https://widget.intercom.io/widget/" + id)'
const hosts = {
  script: "https://app.intercom.io https://widget.intercom.io https://js.intercomcdn.com",
  connect: "https://*.intercom.io wss://*.intercom.io https://*.intercom-messenger.com wss://*.intercom-messenger.com",
  uploads: "https://uploads.intercomcdn.com https://uploads.intercomusercontent.com",
}
const strict = "script-src 'nonce-abc' 'strict-dynamic'"

function meta(policy: string, name = "Content-Security-Policy"): string {
  return `<meta http-equiv="${name}" content="${policy}">`
}

type Case = [rule: string, wrong: string, right: string, options?: ExamineOptions]

const cases: Case[] = [
  [
    "csp-script-src",
    "script-src 'unsafe-inline' https://widget.intercom.io",
    `script-src 'unsafe-inline' ${hosts.script}`,
  ],
  ["csp-script-src", "default-src 'none'", `default-src 'none'; script-src ${hosts.script}`],
  ["csp-script-src", "script-src 'nonce-a'", "script-src 'nonce-a' 'strict-dynamic'"],
  [
    "csp-connect-src",
    `connect-src ${hosts.uploads} https://*.intercom.io`,
    `connect-src ${hosts.connect} ${hosts.uploads}`,
  ],
  ["csp-connect-src", "connect-src https:", "connect-src https: wss:"],
  ["csp-connect-src", "default-src 'self'", "img-src 'self'"],
  ["csp-img-src", "img-src *", "img-src * data: blob:"],
  ["csp-media-src", "media-src 'none'", "media-src https://js.intercomcdn.com https://downloads.intercomcdn.com"],
  ["csp-font-src", "font-src https://js.intercomcdn.com", "font-src https://*.intercomcdn.com"],
  ["csp-frame-src", "child-src 'self'", "child-src 'self'; frame-src https:"],
  ["csp-form-action", "form-action 'self'", "default-src https: 'unsafe-inline' data: blob: wss:"],
  ["csp-style-src", "style-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ["csp-style-src", "style-src 'nonce-a' 'unsafe-inline'", "style-src 'self'; style-src-elem 'unsafe-inline'"],
  ["csp-inline-snippet", `script-src ${hosts.script}`, `script-src 'sha256-abc' ${hosts.script}`],
  ["csp-strict-dynamic", "script-src 'strict-dynamic' https:", `${strict} https:`],
  ["csp-unquoted", "script-src self nonce-abc", "script-src 'self' self.example.com"],
  ["csp-repeated", "img-src 'self'; img-src *", "img-src 'self'; media-src *"],
  ["csp-unknown-directive", "img-src *; conect-src *", "img-src *; connect-src *"],
  ["csp-unknown-directive", "connect-src: https://api-iam.intercom.io", "connect-src https://api-iam.intercom.io"],
  [
    "csp-unknown-directive",
    "img-src https://a.example, https://b.example",
    "img-src https://a.example https://b.example",
  ],
  ["csp-report-only", "Content-Security-Policy-Report-Only: img-src *", "Content-Security-Policy: img-src *"],
  ["csp-meta-report-only", meta("img-src *", "Content-Security-Policy-Report-Only"), meta("img-src *")],

  [
    "app-id-missing",
    `<script>${loader}</script>`,
    `<script>intercomSettings = { app_id: "ab12cd34" }; ${loader}</script>`,
  ],
  ["app-id-missing", 'Intercom("boot", { user_id: "42" })', 'Intercom("boot", settings)'],
  ["app-id-placeholder", '{ app_id: "YOUR_APP_ID" }', '{ app_id: "ab12cd34" }'],
  ["app-id-shape", '{ app_id: "https://app.intercom.com/a/apps/ab12cd34" }', '{ app_id: "ab12cd34" }'],
  [
    "app-id-differs",
    '<script>intercomSettings = { app_id: "ab12cd34" }</script><script src="https://widget.intercom.io/widget/zz99zz99"></script>',
    '<script>intercomSettings = { app_id: "ab12cd34" }</script><script src="https://widget.intercom.io/widget/ab12cd34"></script>',
  ],
  [
    "settings-late",
    '<script async src="https://widget.intercom.io/widget/ab12cd34"></script><script>intercomSettings = { app_id: "ab12cd34" }</script>',
    '<script>intercomSettings = { app_id: "ab12cd34" }</script><script async src="https://widget.intercom.io/widget/ab12cd34"></script>',
  ],
  [
    "loader-twice",
    `<script src="https://widget.intercom.io/widget/ab12cd34"></script><script>${loader}</script>`,
    `<script src="https://example.com/a.js"></script><script>${loader}</script>`,
  ],
  [
    "snippet-nonce",
    `${meta(strict)}<script>${loader}</script>`,
    `${meta(strict)}<script nonce="abc">${loader}</script>`,
  ],
  ["snippet-nonce", `${meta(strict)}<script nonce="b">${loader}</script>`, `${meta(strict)}<script>other()</script>`],
  [
    "snippet-inline",
    `${meta(`script-src ${hosts.script}`)}<script>${loader}</script>`,
    `${meta(`script-src 'unsafe-inline' ${hosts.script}`)}<script>${loader}</script>`,
  ],
  [
    "call-before-stub",
    `<script>Intercom("show")</script><script>${loader}</script>`,
    `<script>onclick = () => Intercom("show")</script><script>${loader}</script>`,
  ],
  [
    "call-on-server",
    'export async function getServerSideProps() { Intercom("boot", settings) }',
    'export function Page() { useEffect(() => { Intercom("boot", settings) }) }',
  ],
  ["method-unknown", 'Intercom("trackEvnt", "a")', 'Intercom("trackEvent", "a")'],
  ["event-metadata", 'Intercom("trackEvent", "a", { b: [1] })', 'Intercom("trackEvent", "a", { b: 1 })'],
  [
    "update-before-boot",
    'Intercom("update", {}); Intercom("boot", { app_id: "ab12cd34" })',
    'Intercom("boot", { app_id: "ab12cd34" }); Intercom("update", {})',
  ],
  [
    "script-unreadable",
    '<script>Intercom("boot", {</script>',
    '<script>other("boot", {</script><script>Intercom("show")</script>',
  ],
  [
    "shutdown-missing",
    'Intercom("boot", { app_id: "ab12cd34", email: "a@b.example" })',
    'Intercom("boot", { app_id: "ab12cd34" })',
  ],

  ["api-base-missing", '{ app_id: "ab12cd34" }', '{ app_id: "ab12cd34", ...rest }', { region: "eu" }],
  [
    "api-base-region",
    '{ api_base: "https://api-iam.eu.intercom.io" }',
    '{ api_base: "https://api-iam.au.intercom.io/" }',
    { region: "au" },
  ],
  [
    "api-base-unknown",
    '{ api_base: "http://api-iam.intercom.io" }',
    '{ api_base: "https://ab12cd34.intercom-messenger.com" }',
  ],
  [
    "api-base-overwritten",
    'import Intercom from "@intercom/messenger-js-sdk"; Intercom({ app_id: "ab12cd34", api_base: base })',
    'import Intercom from "@intercom/messenger-js-sdk"; Intercom({ app_id: "ab12cd34", region: "ap" })',
  ],
  [
    "region-unknown",
    'import Intercom from "@intercom/messenger-js-sdk"; Intercom({ app_id: "ab12cd34", region: "au" })',
    'import Intercom from "@intercom/messenger-js-sdk"; Intercom({ app_id: "ab12cd34", region: "ap" })',
  ],
  ["region-without-client", 'Intercom("boot", { app_id: "ab12cd34", region: "eu" })', '{ app_id: "ab12cd34" }'],
  ["setting-name", "{ userId: 1 }", "{ user_id: 1, favouriteColour: 2 }"],
  ["setting-name", "{ company: { companyId: 1, name: 2 } }", "{ company: { company_id: 1, name: 2, teamSize: 3 } }"],
  ["setting-custom-attributes", "{ custom_attributes: { plan: 1 } }", "{ custom_attribute: 1 }"],
  ["attribute-nested", "{ address: { city: 1 } }", '{ company: { company_id: "1", name: "a" }, city: null }'],
  ["attribute-nested", '{ tags: ["a"] }', '{ companies: [{ id: "1", name: "a" }] }'],
  ["attribute-key", '{ "plan.name": 1 }', '{ "plan-name": 1 }'],
  ["attribute-key", `{ ${"k".repeat(191)}: 1 }`, `{ ${"k".repeat(190)}: 1 }`],
  ["attribute-length", `{ bio: "${"x".repeat(256)}" }`, `{ bio: "${"x".repeat(255)}" }`],
  ["attribute-unknown", '{ plan: "undefined" }', '{ plan: "none" }'],
  ["setting-date-milliseconds", "{ created_at: 1700000000000 }", "{ created_at: 1700000000 }"],
  ["setting-date-milliseconds", "{ trial_at: Date.now() }", "{ trial_at: Math.floor(Date.now() / 1000) }"],
  ["setting-date-text", '{ created_at: "2023-11-14T22:13:20Z" }', '{ created_at: "1700000000" }'],
  ["setting-date-text", "{ created_at: user.createdAt.toISOString() }", "{ created_at: user.created_at }"],
  ["setting-reserved", '{ utm_source: "mail" }', '{ utm_sources: "mail" }'],
  ["setting-padding", "{ vertical_padding: 19 }", "{ vertical_padding: 20 }"],
  ["setting-alignment", '{ alignment: "Left" }', '{ alignment: "left" }'],
  ["setting-theme_mode", '{ theme_mode: "black" }', '{ theme_mode: "dark" }'],
  ["setting-session-duration", '{ session_duration: "5*60000" }', "{ session_duration: 5 * 60000 }"],
  ["email-shape", '{ email: "Ada Lovelace" }', '{ email: "ada+1@example.com" }'],
  ["phone-shape", '{ phone: "call me" }', '{ phone: "+44 (20) 7946-0018" }'],
  ["boolean-expected", '{ unsubscribed_from_emails: "false" }', "{ unsubscribed_from_emails: false }"],
  [
    "avatar-shape",
    '{ avatar: "https://a.example/b.png" }',
    '{ avatar: { type: "avatar", image_url: "https://a.example/b.png" } }',
  ],
  ["company-form", '{ company: "Acme" }', "{ company: company }"],
  ["company-missing", '{ company: { company_id: "1" } }', '{ company: { id: "1", name: "Acme" } }'],
  [
    "company-spend",
    '{ company: { id: "1", name: "a", monthly_spend: 9.5 } }',
    '{ company: { id: "1", name: "a", monthly_spend: 9 } }',
  ],
  [
    "company-user-count",
    '{ company: { id: "1", name: "a", user_count: 3 } }',
    '{ company: { id: "1", name: "a", size: 3 } }',
  ],

  ["hash-is-token", `{ user_id: "42", user_hash: "${sign(login)}" }`, `{ intercom_user_jwt: "${sign(login)}" }`],
  [
    "hash-shape",
    `{ user_id: "42", user_hash: "${digits.toUpperCase()}" }`,
    `{ user_id: "42", user_hash: "${digits}" }`,
  ],
  ["hash-of-nobody", `{ user_hash: "${digits}" }`, `{ email: "a@b.example", user_hash: "${digits}" }`],
  [
    "hash-wrong",
    `{ user_id: "42", email: "a@b.example", user_hash: "${hash("a@b.example")}" }`,
    `{ user_id: 42, email: "a@b.example", user_hash: "${hash("42")}" }`,
    { secret },
  ],
  ["token-is-hash", `{ intercom_user_jwt: "${digits}" }`, "{ intercom_user_jwt: token }"],
  ["two-proofs", "{ user_id: id, user_hash: hash, intercom_user_jwt: token }", "{ user_id: id, user_hash: hash }"],
  ["user-id-shared", '{ user_id: "undefined" }', "{ user_id: undefined }"],

  ["jwt-size", sign({ ...login, bio: "x".repeat(20_000) }), sign({ ...login, bio: "x".repeat(200) })],
  ["jwt-parts", sign(login).replace(/\.[^.]*$/, ""), sign(login)],
  ["jwt-encoding", `${encode({ alg: "HS256" })}.bm90IGpzb24.abc`, sign(login)],
  ["jwt-algorithm", sign(login, { alg: "RS256" }), sign(login)],
  ["jwt-algorithm", sign(login, { alg: "none" }), sign(login)],
  ["jwt-unsigned", sign(login).replace(/[^.]*$/, ""), sign(login)],
  ["jwt-secret", sign(login, { key: "another" }), sign(login), { secret }],
  ["jwt-user-id", sign({ sub: "42", exp: login.exp }), sign({ sub: "42", ...login })],
  ["jwt-user-id-number", sign({ ...login, user_id: 42 }), sign(login)],
  ["jwt-exp-missing", sign({ user_id: "42" }), sign(login)],
  ["jwt-exp-form", sign({ ...login, exp: "2h" }), sign(login)],
  ["jwt-exp-milliseconds", sign({ ...login, exp: login.exp * 1000 }), sign(login)],
  ["jwt-expired", sign({ ...login, exp: seconds }), sign({ ...login, exp: seconds + 1 })],
  ["jwt-exp-far", sign({ ...login, exp: seconds + 86_401 }), sign({ ...login, exp: seconds + 86_400 })],
  ["jwt-iat-future", sign({ ...login, iat: seconds + 61 }), sign({ ...login, iat: seconds + 60 })],
  ["jwt-iat-milliseconds", sign({ ...login, iat: seconds * 1000 }), sign({ ...login, iat: seconds })],
  ["jwt-not-yet", sign({ ...login, nbf: seconds + 61 }), sign({ ...login, nbf: seconds })],

  ["text-empty", " \n ", "{ user_id: 1 }"],
  ["text-long", `{ a: "${"x".repeat(200_000)}" }`, `{ a: "${"x".repeat(190_000)}" }`],
  ["text-binary", '{ a: "\u0000" }', '{ a: "\t\n" }'],
  ["text-hash", digits, `{ user_id: "42", user_hash: "${digits}" }`],
  ["text-unknown", "It does not work.", "img-src *"],
]

function rulesOf(text: string, options: ExamineOptions = {}) {
  return examine(text, { now, ...options }).findings.map(({ rule }) => rule)
}

test.each(cases)("%s is found in %s, and not in %s", (rule, wrong, right, options) => {
  expect(rulesOf(wrong, options)).toContain(rule)
  expect(rulesOf(right, options)).not.toContain(rule)
})

test("every rule of the code has such a pair", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  const code = files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  const named = code.flatMap((file) => {
    const text = readFileSync(path.join(import.meta.dirname, file), "utf8")
    return Array.from(
      text.matchAll(/"((?:csp|jwt|text|setting|attribute|api-base|app-id|hash|snippet)-[a-z-]+)"/g),
      ([, rule = ""]) => rule,
    )
  })
  const tried = new Set(cases.map(([rule]) => rule))
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter((rule) => !tried.has(rule))).toEqual([])
})

test("each finding says what to do, in sentences, and leads to a page", () => {
  const known: string[] = Object.values(sources)
  for (const finding of cases.flatMap(([, wrong, , options]) => examine(wrong, { now, ...options }).findings)) {
    expect(finding.title).toMatch(/^[^\n]+[.?]$/)
    expect(finding.title.length, finding.title).toBeLessThan(260)
    for (const text of [finding.reason, finding.fix]) expect(text, finding.rule).not.toBe("")
    expect(known).toContain(finding.source)
    expect(finding.replacement).not.toBe("")
  }
})

test.each([
  "object-src 'none'; script-src 'nonce-{random}' 'unsafe-inline' 'unsafe-eval' 'strict-dynamic' https: http:; base-uri 'self'",
  `${meta("script-src 'nonce-abc' 'strict-dynamic'")}<script nonce="abc">window.intercomSettings = { app_id: "ab12cd34" };${loader}</script>`,
  '{ app_id: "ab12cd34", api_base: "https://api-iam.intercom.io", user_id: "42", name: "Ada", created_at: 1700000000, seats: 3 }',
  sign(login),
])("nothing is found in %s", (text) => {
  expect(rulesOf(text)).toEqual([])
})

test.each([
  ["Content-Security-Policy: img-src *", "csp"],
  [`add_header Content-Security-Policy "img-src *" always;`, "csp"],
  [meta("img-src *"), "csp"],
  ['Intercom("show")', "snippet"],
  [`${meta("img-src *")}<script>Intercom("show")</script>`, "page"],
  ['{"app_id": "ab12cd34"}', "settings"],
  ["app_id: 'ab12cd34',\nuser_id: '42',", "settings"],
  [`Bearer ${sign(login)}`, "jwt"],
  ["<p>Hello</p>", "unknown"],
])("%s is taken for what it is: %s", (text, kind) => {
  expect(examine(text, { now }).kind).toBe(kind)
})

test("a token of a megabyte is refused before it is decoded, with a sentence about tokens", () => {
  const began = performance.now()
  const { kind, findings } = examine(sign({ ...login, bio: "x".repeat(1024 * 1024) }), { now })
  expect(performance.now() - began).toBeLessThan(200)
  expect([kind, findings.map(({ rule }) => rule)]).toEqual(["jwt", ["jwt-size"]])
})

test("a token in the settings is examined as one", () => {
  expect(rulesOf(`{ intercom_user_jwt: "${sign({ user_id: "42" })}" }`)).toEqual(["jwt-exp-missing"])
})

test("the answer never holds the secret", () => {
  const text = `{ user_id: "42", user_hash: "${digits}", intercom_user_jwt: "${sign(login, { key: "other" })}" }`
  expect(JSON.stringify(examine(text, { now, secret }))).not.toContain(secret)
})

test("no text makes it fail", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<script>",
      "</script>",
      "<meta http-equiv=content-security-policy content='",
      "'",
      '"',
      "{",
      "}",
      "[",
      "]",
    ),
    fc.constantFrom(
      "Intercom(",
      '"boot"',
      ")",
      ", ",
      "app_id: ",
      "company: ",
      "avatar: ",
      "null",
      "1e99",
      ";",
      "script-src ",
      "*",
    ),
    fc.constantFrom("'none' ", "'nonce-a' ", "eyJ", ".", "İ", "<!--", "window.intercomSettings = ", "\n", "`", "...a"),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.string(), (pieces, secret) => {
      const { findings } = examine(pieces.join(""), { now, secret })
      for (const { source } of findings) expect(source).toMatch(/^https:/)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      examine(text, { now })
    }),
  )
})

test.each([
  ["nested brackets", "{ a: ".repeat(30_000)],
  ["lists", `{ a: ${"[".repeat(90_000)}${"]".repeat(90_000)} }`],
  ["tags that do not end", "<script ".repeat(24_000)],
  ["comments that do not end", "<!-- <script>".repeat(15_000)],
  ["quotes", `<meta content="'`.repeat(12_000)],
  ["blanks", `<script${" ".repeat(190_000)}`],
  [
    "a deep token",
    `${encode({ alg: "HS256" })}.${Buffer.from(`{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`).toString("base64url")}.a`,
  ],
])(
  "a text of the largest size is quick: %s",
  (_, text) => {
    examine(text, { now })
    // Reading a text anew for each beginning takes minutes.
  },
  20_000,
)
