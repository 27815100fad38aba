import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { limits } from "@/lib/contract/limits"
import type { RunReport } from "@/lib/contract/mcp/run"
import type { Run } from "@/lib/contract/mcp/run-data"
import { AppError } from "../../common/errors"
import { openBrowser } from "./browser"
import { nobodyWaits, takeTurn } from "./line"
import { issueTicket } from "./tickets"

type Asked = Omit<Run, "key">

/** Runs a snippet in a browser of its own, which is ended in any case, and answers what its page saw. */
export function runInBrowser(asked: Asked, signal: AbortSignal): Promise<RunReport> {
  return takeTurn({ key: asked.appId, signal }, async () => {
    const { address, report, withdraw } = issueTicket(asked)
    const over = new AbortController()
    try {
      const browser = await openBrowser(address)
      try {
        return await Promise.race([report, browser.ended, tooLate(over.signal), aborted(signal)])
      } finally {
        browser.close()
      }
    } finally {
      withdraw()
      over.abort()
    }
  })
}

/** The page has an end of its own, which comes before this one. */
async function tooLate(signal: AbortSignal): Promise<never> {
  await pause(limits.runOpenMs + limits.runMs, undefined, { signal })
  throw new AppError({
    code: "unavailable",
    message: "Try again with less in the snippet: its page gave no answer, and the browser was ended.",
  })
}

async function aborted(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }))
  throw nobodyWaits()
}
