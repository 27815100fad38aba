import { limits } from "../../lib/contract/limits"
import { now } from "../page/clock"

export type Ticket = { isFree: true } | { isFree: false; until: number; isFirstRefusal: boolean }

export type Quota = { take(): Ticket }

/**
 * The free `update` calls (fact 5.1): a fixed window that starts with its first call. It lives in memory, so a
 * reload starts a new one.
 */
export function createQuota(): Quota {
  let used = 0
  let until = 0

  function take(): Ticket {
    if (now() >= until) {
      used = 0
      until = now() + limits.updateWindowMs
    }
    used++
    if (used <= limits.updatesPerWindow) return { isFree: true }
    return { isFree: false, until, isFirstRefusal: used === limits.updatesPerWindow + 1 }
  }

  return { take }
}
