import "server-only"
import { AppError } from "../common/errors"
import { browserHeader } from "../http/caller/cookie"
import { callerOf } from "./caller"
import type { RuleName } from "./rules"
import { spend } from "./spend"

/** Counts a page that its server has work with. Answers why it is refused, or null. */
export async function refusalOfPage(name: RuleName, headers: Headers): Promise<string | null> {
  const caller = callerOf(new Request("http://page/", { headers }), headers.get(browserHeader) ?? undefined)
  try {
    await spend({ name, caller })
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === "rate_limited") return error.message
    throw error
  }
}
