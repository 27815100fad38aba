// Counts what a caller asks for: for their session first, then for their address, then for the workspace. Whoever is
// refused at one of these is not counted at the next, so that nobody spends what others share by being over their own.
import "server-only"
import { RateLimiterRes } from "rate-limiter-flexible"
import { AppError } from "../common/errors"
import type { Caller } from "./caller"
import { limiterOf } from "./limiter"
import { pointsOf, type Rule, type RuleName, rules, type Scope, shareOf } from "./rules"

/** What is asked for. */
export type Charge = { name: RuleName; points?: number }

/** Where a caller stands with one rule after a request: the fields of the RateLimit headers. */
export type Standing = { policy: string; quota: number; seconds: number; remaining: number; resetSeconds: number }

type Spending = Charge & {
  caller: Caller
  /** Finds what stands for the workspace, if there is one; asked only when it counts. */
  workspace?: () => Promise<string | null>
}

/** Counts one request, or refuses it with the time after which it may be sent again. Null when nothing is counted. */
export async function spend({ name, points = 1, caller, workspace }: Spending): Promise<Standing | null> {
  // Counted at the end only, but asked first: or each made-up token would be remembered as a session.
  await refuseSpent(name, caller)
  const own = caller.session === null ? null : await consume({ name, scope: "session", key: caller.session, points })
  const shared = await consume({ name, scope: "address", key: caller.address, points })
  if (shared && workspace && shared.consumed > shareOf(name)) {
    const key = await workspace()
    if (key !== null) await consume({ name, scope: "workspace", key, points })
  }
  return own?.standing ?? shared?.standing ?? null
}

/** Refuses who has nothing left for now of what their address may have, and counts nothing. */
async function refuseSpent(name: RuleName, { address }: Pick<Caller, "address">): Promise<void> {
  const quota = pointsOf(name, "address")
  if (quota === null) return
  const limiter = await limiterOf({ name, scope: "address", points: quota })
  const spent = await limiter.get(address)
  if (spent && spent.consumedPoints >= quota) throw refusal({ name, scope: "address", quota }, spent)
}

type Allowance = {
  /** Takes one, or throws the refusal; at once, as a transaction must not wait for a count. */
  take: () => void
  /** Counts what was taken, once it is stored. */
  settle: () => Promise<void>
}

/** For what turns out inside a transaction only: asked before it, taken in it, counted after it. */
export async function openAllowance(name: RuleName, caller: Pick<Caller, "address">): Promise<Allowance> {
  const refused = await refuseSpent(name, caller).then(() => null, refusalOf)
  let isTaken = false
  return {
    take() {
      if (refused) throw refused
      isTaken = true
    },
    async settle() {
      if (isTaken) await consume({ name, scope: "address", key: caller.address, points: 1 }).catch(refusalOf)
    },
  }
}

function refusalOf(error: unknown): AppError {
  if (error instanceof AppError && error.code === "rate_limited") return error
  throw error
}

type Consumption = { name: RuleName; scope: Scope; key: string; points: number }

async function consume({ name, scope, key, points }: Consumption) {
  const quota = pointsOf(name, scope)
  if (quota === null) return null
  const limiter = await limiterOf({ name, scope, points: quota })
  try {
    const result = await limiter.consume(key, points)
    return { consumed: result.consumedPoints, standing: standingOf({ name, scope, quota }, result) }
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw refusal({ name, scope, quota }, refused)
  }
}

type Policy = { name: RuleName; scope: Scope; quota: number }

function standingOf({ name, scope, quota }: Policy, { remainingPoints, msBeforeNext }: RateLimiterRes): Standing {
  return {
    policy: scope === "session" ? name : `${name}-${scope}`,
    quota,
    seconds: rules[name].seconds,
    remaining: Math.max(0, remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  }
}

/** The refusal of a rule that nobody spent, for a caller who is to meet one all the same. */
export function refusalOfRule(name: RuleName, seconds: number): AppError {
  const { session: quota = 0 }: Rule = rules[name]
  return refusal({ name, scope: "session", quota }, new RateLimiterRes(0, seconds * 1_000, quota))
}

const holders = { session: "one session", address: "one network address", workspace: "one workspace" }

function refusal(policy: Policy, result: RateLimiterRes): AppError {
  const standing = { ...standingOf(policy, result), remaining: 0 }
  const { unit, seconds }: Rule = rules[policy.name]
  const rule = `${holders[policy.scope]} may have ${policy.quota} ${unit} in ${seconds} seconds`
  return new AppError({
    code: "rate_limited",
    message: `Wait ${standing.resetSeconds} seconds: ${rule}.`,
    retryAfterSeconds: standing.resetSeconds,
    headers: headersOf([standing]),
  })
}

/** The RateLimit headers of an answer (draft-ietf-httpapi-ratelimit-headers). */
export function headersOf(standings: Standing[]): [name: string, value: string][] {
  if (standings.length === 0) return []
  const policies = standings.map(({ policy, quota, seconds }) => `"${policy}";q=${quota};w=${seconds}`)
  const states = standings.map(({ policy, remaining, resetSeconds }) => `"${policy}";r=${remaining};t=${resetSeconds}`)
  return [
    ["RateLimit-Policy", policies.join(", ")],
    ["RateLimit", states.join(", ")],
  ]
}
