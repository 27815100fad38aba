import type { Finding } from "../finding"
import { secondsOf } from "../settings/dates"
import { sources } from "../sources"

/** Clocks of two servers differ by a little. */
const toleranceSeconds = 60
/** Intercom advises two hours (fact 15.12); a token for more than a day outlives most logins. */
const longSeconds = 24 * 3_600

/** Whether the token holds now: `exp`, `nbf` and `iat` are Unix seconds (fact 15.6, fact 15.8). */
export function timeFindings(claims: Record<string, unknown>, now: Date): Finding[] {
  const seconds = Math.floor(now.getTime() / 1000)
  return [...expiry(claims.exp, seconds), ...issued(claims.iat, seconds), ...notBefore(claims.nbf, seconds)]
}

function expiry(exp: unknown, now: number): Finding[] {
  const advised = `exp: Math.floor(Date.now() / 1000) + 2 * 3600`
  const finding = (rest: Pick<Finding, "rule" | "severity" | "title" | "reason">): Finding[] => [
    { ...rest, fix: "Sign it anew for about two hours.", replacement: advised, source: sources.installSkill },
  ]
  if (exp === undefined) {
    return finding({
      rule: "jwt-exp-missing",
      severity: "warning",
      title: "The token never expires.",
      reason: "Without exp whoever copies it is that person for as long as the secret lives.",
    })
  }
  if (typeof exp !== "number" || !Number.isFinite(exp)) {
    return finding({
      rule: "jwt-exp-form",
      severity: "error",
      title: "exp is not a number.",
      reason: "It is the time at which the token ends, in Unix seconds.",
    })
  }
  if (secondsOf(exp) !== null) {
    return finding({
      rule: "jwt-exp-milliseconds",
      severity: "error",
      title: "exp is in milliseconds, so the token ends in thousands of years.",
      reason: "It is read as Unix seconds.",
    })
  }
  if (exp <= now) {
    return finding({
      rule: "jwt-expired",
      severity: "error",
      title: `The token expired ${describe(now - exp)} ago.`,
      reason: "An expired token is refused at boot, and where proof is required the Messenger stays away.",
    })
  }
  if (exp <= now + longSeconds) return []
  return finding({
    rule: "jwt-exp-far",
    severity: "warning",
    title: `The token holds for ${describe(exp - now)} more.`,
    reason: "Whoever copies it is that person until then.",
  })
}

function issued(iat: unknown, now: number): Finding[] {
  if (iat === undefined || (typeof iat === "number" && iat <= now + toleranceSeconds)) return []
  const isMilliseconds = typeof iat === "number" && secondsOf(iat) !== null
  return [
    {
      rule: isMilliseconds ? "jwt-iat-milliseconds" : "jwt-iat-future",
      severity: "warning",
      title: isMilliseconds
        ? "iat is in milliseconds."
        : typeof iat === "number"
          ? `The token says that it is issued ${describe(iat - now)} from now.`
          : "iat is not a number.",
      reason: "iat is when the token was made, in Unix seconds; one from the future may be refused.",
      fix: isMilliseconds ? "Divide by 1000 and drop the fraction." : "Set the clock of the server that signs.",
      replacement: "iat: Math.floor(Date.now() / 1000)",
      source: sources.jwt,
    },
  ]
}

function notBefore(nbf: unknown, now: number): Finding[] {
  if (typeof nbf !== "number" || nbf <= now + toleranceSeconds) return []
  return [
    {
      rule: "jwt-not-yet",
      severity: "error",
      title: `The token does not hold before ${describe(nbf - now)} from now.`,
      reason: "nbf names the first moment at which a token may be accepted.",
      fix: "Leave nbf out, or set the clock of the server that signs.",
      source: sources.jwt,
    },
  ]
}

const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const

function describe(seconds: number): string {
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? units[3]
  const count = Math.max(1, Math.floor(seconds / size))
  return `${count.toLocaleString("en")} ${unit}${count === 1 ? "" : "s"}`
}
