import { hmac } from "@noble/hashes/hmac.js"
import { sha256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import type { Finding } from "../finding"
import { sources } from "../sources"
import { claimFindings } from "./claims"
import { readToken, type Token } from "./read-token"
import { isSame } from "./same"
import { timeFindings } from "./times"

export type TokenOptions = { secret?: string | undefined; now: Date }

/** In characters. A login is a few hundred; more is not decoded. */
const maxLength = 16 * 1024

/** Why a token will be refused, or is more than it should be. Nothing is sent, and nothing is trusted that it says. */
export function examineToken(text: string, { secret, now }: TokenOptions): Finding[] {
  if (text.length > maxLength) return [tooLong(text.length)]
  const read = readToken(text)
  if (read.is === "parts") return [wrongParts(read.count)]
  if (read.is === "broken") return [broken(read.part)]
  const { token } = read
  return [...signatureFindings(token, secret), ...claimFindings(token.claims), ...timeFindings(token.claims, now)]
}

export function tooLong(length: number): Finding {
  return {
    rule: "jwt-size",
    severity: "error",
    title: `The token has ${Math.ceil(length / 1024).toLocaleString("en")} kB, and was not decoded.`,
    reason: `It goes with the request of each boot. A user_id and a few attributes are less than 1 kB; ${maxLength / 1024} kB are read here.`,
    fix: "Sign user_id, exp and what must be proven, and send the rest over the REST API.",
    source: sources.installSkill,
  }
}

function wrongParts(count: number): Finding {
  return {
    rule: "jwt-parts",
    severity: "error",
    title: `The token has ${count} part${count === 1 ? "" : "s"}, and not three.`,
    reason: "A signed token is header.payload.signature; often the end was lost when it was copied.",
    fix: "Copy all of it, without quotes or breaks.",
    source: sources.jwt,
  }
}

function broken(part: string): Finding {
  return {
    rule: "jwt-encoding",
    severity: "error",
    title: `The token's ${part} holds no JSON object.`,
    reason: "Header and payload are JSON, written in base64url.",
    fix: "Have a library for JWTs sign it, such as jose.",
    source: sources.jwt,
  }
}

/** HS256 with the workspace's secret is all that is taken (fact 15.6). */
function signatureFindings({ header, signed, signature }: Token, secret: string | undefined): Finding[] {
  if (header.alg !== "HS256") return [wrongAlgorithm(header.alg)]
  if (!secret) return signature === "" ? [unsigned] : []
  const made = btoa(String.fromCharCode(...hmac(sha256, utf8ToBytes(secret), utf8ToBytes(signed))))
  const right = made.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
  return isSame(signature, right) ? [] : [signature === "" ? unsigned : wrongSecret]
}

function wrongAlgorithm(alg: unknown): Finding {
  const name = typeof alg === "string" ? alg.slice(0, 20) : "nothing"
  return {
    rule: "jwt-algorithm",
    severity: "error",
    title: `The token is signed with ${name}, and not with HS256.`,
    reason:
      name.toLowerCase() === "none"
        ? "Anybody can write a token that is not signed, so it proves nothing."
        : "Intercom takes HS256 with the workspace's secret only, not tokens of your login provider.",
    fix: "Sign a token of its own for the Messenger.",
    replacement: '.setProtectedHeader({ alg: "HS256" })',
    source: sources.installSkill,
  }
}

const unsigned: Finding = {
  rule: "jwt-unsigned",
  severity: "error",
  title: "The token's signature is missing.",
  reason: "Without it the token proves nothing, and is refused.",
  fix: "Sign it with HS256 and the workspace's secret.",
  source: sources.installSkill,
}

const wrongSecret: Finding = {
  rule: "jwt-secret",
  severity: "error",
  title: "The token was not signed with this secret.",
  reason:
    "It is another workspace's, another platform's or an older secret, or the token was changed after it was signed.",
  fix: "Sign with the Messenger secret of this workspace, as text and not decoded from base64 or hex.",
  source: sources.installSkill,
}
