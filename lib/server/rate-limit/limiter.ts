import "server-only"
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible"
import { shared } from "../common/shared"
import { redis } from "./redis"
import { type RuleName, rules, type Scope } from "./rules"

type Limiter = { name: RuleName; scope: Scope; points: number }

/** What counts a rule in a scope: in Redis where REDIS_URL is set, so that several instances count together. */
export function limiterOf({ name, scope, points }: Limiter): Promise<RateLimiterAbstract> {
  const prefix = `limit:${name}:${scope}`
  // Tests change the settings while the process runs.
  return shared(`${prefix}:${points}:${process.env.REDIS_URL}`, async () => {
    const options = { keyPrefix: prefix, points, duration: rules[name].seconds }
    const memory = new RateLimiterMemory(options)
    const client = await redis()
    if (!client) return memory
    // While Redis is away each instance counts for itself.
    return new RateLimiterRedis({
      ...options,
      storeClient: client,
      insuranceLimiter: memory,
      rejectIfRedisNotReady: true,
    })
  })
}
