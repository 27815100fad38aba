import fc from "fast-check"
import { expect, test } from "vitest"
import { findSecrets } from "./find-secrets"

const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMSJ9.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXkQ"
const hex = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

const secrets: Record<string, string> = {
  "-----BEGIN RSA PRIVATE KEY-----": "a private key",
  [`intercom_user_jwt: "${jwt}"`]: "a signed token (JWT)",
  [`user_hash: "${hex}"`]: "a secret or a hash made with one",
  "headers: { Authorization: `Bearer abcDEF123456ghiJKL7890` }": "a Bearer token",
  "dG9rOmNhM2JhYmZlX2FiY2RfMTIzNF81Njc4XzkwYWJjZGVmOjE6MA==": "an access token of Intercom",
  AKIAIOSFODNN7EXAMPLE: "a key of AWS",
  [`AIza${"Sy1".repeat(11)}ab`]: "a key of Google",
  [`ghp_${"a1B2".repeat(9)}`]: "a token of GitHub",
  "xoxb-1234567890-abcdef": "a token of Slack",
  [`sk_${"live"}_abcdEFGH12345678`]: "a key of Stripe",
  "sk-ant-api03-abcdefgh1234567890": "a key of an AI service",
  [`npm_${"a1B2".repeat(9)}`]: "a token of npm",
  'const key = "kT3v9QmZx0aB_cD-eF2gH7"': "an access token or a secret",
  'identity_secret: "a1b2c3d4e5f6g7h8i9"': "the value of a secret",
}

test.each(Object.entries(secrets))("%s is found", (text, kind) => {
  expect(findSecrets(`// one\n// two\n  ${text}\n`)).toEqual([{ line: 3, kind }])
})

test.each([
  'Intercom("boot", { app_id: "demo", email: "ada@example.com", user_id: "1" })',
  'token: "YOUR_ACCESS_TOKEN_HERE"',
  `user_hash: "${"0".repeat(64)}"`,
  'document.querySelector("getElementsByClassName")',
  "Authorization: Bearer <token>",
  'const secret = await fetch("/secret").then((answer) => answer.text())',
  "import { boot } from '@intercom/messenger-js-sdk'",
  "https://example.com/9f86d081884c7d659a2feaa0c55ad015/x.js",
  "https://example.com/eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjoiMSJ9.",
  `${hex}${hex}`,
  "",
])("%s is let through", (text) => {
  expect(findSecrets(text)).toEqual([])
})

test("words that the author is known to have are found whole", () => {
  const known = new Map([["abc12345", "an App ID"]])
  expect(findSecrets('a\napp_id: "abc12345",\nxabc12345\nabc12345', known)).toEqual([
    { line: 2, kind: "an App ID" },
    { line: 4, kind: "an App ID" },
  ])
})

test("each place is named once, from the first line on, and at most 20", () => {
  const line = `access_token: "${hex}"`
  const found = findSecrets(Array.from({ length: 30 }, () => line).join("\n"))
  expect(found.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

const parts = [
  "eyJ",
  "ey",
  ".",
  "-",
  "_",
  "Bearer ",
  "token",
  "secret=",
  '"',
  "'",
  "sk-",
  "AKIA",
  "-----BEGIN ",
  "\n",
  "a1B",
  "f0",
]
const madeOfParts = fc.array(fc.constantFrom(...parts), { maxLength: 300 }).map((list) => list.join(""))

test("whatever the text, it answers, with lines that are there", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 500 }), madeOfParts), (text) => {
      const lines = text.split("\n").length
      for (const { line } of findSecrets(text, new Map([["a1B", "known"]]))) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines)
      }
    }),
  )
})

test("its time grows with the length only, whatever is repeated", () => {
  const repeated = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }).map((list) => list.join(""))
  fc.assert(
    fc.property(repeated, (unit) => {
      const text = unit.repeat(Math.ceil(300_000 / unit.length))
      const began = performance.now()
      findSecrets(text)
      expect(performance.now() - began).toBeLessThan(1_500)
    }),
    { numRuns: 60 },
  )
}, 60_000)
