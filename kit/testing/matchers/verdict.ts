// What all matchers share. Playwright and Vitest call them with the same `this`, of which only `isNot` counts here.
import type { Messenger, Patience } from "../types"

/** Of `expect`: whether the opposite is asked for. Absent where a matcher is called by itself. */
export type Asker = { readonly isNot?: boolean } | undefined

export type Verdict = { pass: boolean; message: () => string }

type Judging = Patience & {
  messenger: Messenger
  asker: Asker
  /** What is expected, in words behind "Expected" or "Expected not". */
  expected: string
  isThere: () => Promise<boolean>
  /** Asked once the time is over: sentences that say why it is not there. */
  reasons: () => Promise<string[]>
}

/** Looks until it is there or the time is over. With `not` it looks once: nothing says that something will never come. */
export async function judge(judging: Judging): Promise<Verdict> {
  const { messenger, asker, expected, timeoutMs, isThere, reasons } = judging
  const isNot = asker?.isNot ?? false
  const look = async () => ((await isThere()) ? true : undefined)
  const pass = await messenger.eventually(look, isNot ? { timeoutMs: 0 } : timeoutMs === undefined ? {} : { timeoutMs })
  if (pass) return { pass, message: () => `Expected ${isNot ? "not " : ""}${expected}` }
  const warnings = messenger.warnings.map((warning) => `The page's console: ${warning}`)
  const lines = [`Expected ${expected}`, "", ...(await reasons()), ...warnings]
  return { pass: false, message: () => lines.join("\n") }
}
