import "server-only"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { AppError } from "../errors"
import { shared } from "../shared"

/** How often one caller may do what is cheap to ask for and costly to keep. */
const rules = {
  /** A workspace is a few dozen rows; a class behind one address makes many in a lesson. */
  workspace: { points: 2_000, duration: 600 },
  /** Wrong access tokens tried by one browser. */
  connect: { points: 30, duration: 600 },
  /** Conversations that one caller starts in one workspace. */
  conversation: { points: 600, duration: 600 },
  /** Files that one caller uploads to one workspace. */
  attachment: { points: 200, duration: 600 },
} as const

type Rule = keyof typeof rules

/** Counts one more use, or refuses it with the time after which it is allowed again. */
export async function limit(rule: Rule, key: string): Promise<void> {
  try {
    await limiterOf(rule).consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    const message = `Wait ${retryAfterSeconds} seconds: there were too many requests of this kind.`
    throw new AppError("rate_limited", message, undefined, { retryAfterSeconds })
  }
}

/** What callers are counted as together, whose address is not known. */
export const everyone = "everyone"

/**
 * Whom to count. A route handler does not see the socket's address, and X-Forwarded-For is whatever the caller wrote
 * unless a proxy of ours set it. Without TRUST_PROXY=1 all callers therefore share one count, which is why the limits
 * are generous.
 */
export function clientOf({ headers }: Request): string {
  const forwarded = process.env.TRUST_PROXY === "1" ? headers.get("x-forwarded-for") : null
  // A proxy appends the address it saw, so the last entry is the one that cannot be made up.
  return forwarded?.split(",").at(-1)?.trim() || everyone
}

function limiterOf(rule: Rule): RateLimiterMemory {
  return shared(`limiter:${rule}`, () => new RateLimiterMemory({ keyPrefix: rule, ...rules[rule] }))
}
