import type { Effect, SkipReason } from "../../lib/contract/frame/probe"

/** Why a call does nothing, or nothing yet; `until` (epoch milliseconds) is when that changes. */
export function skip(reason: SkipReason, message: string, until: number | null = null): Effect {
  return { kind: "skipped", reason, message, until }
}

export const notBooted = skip("not_booted", 'No session is open. Call Intercom("boot") first.')

export const queued = skip("queued", 'Waits until Intercom("boot") is answered.')

/** Without a limit a page that never boots, or stays offline, would fill up. */
export const tooMany = skip("throttled", "Too many calls wait to be sent.")
