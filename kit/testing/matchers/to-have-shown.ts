import { Failure } from "../../failure"
import { sayWho } from "../people"
import type { Messenger, Patience, Who, Why } from "../types"
import { type Asker, judge, type Verdict } from "./verdict"

/** Passes once the message, by name or number, has reached the person. */
export function toHaveShown(
  this: Asker,
  messenger: Messenger,
  message: string | number,
  who: Who,
  { timeoutMs }: Patience = {},
): Promise<Verdict> {
  return judge({
    messenger,
    asker: this,
    ...(timeoutMs !== undefined && { timeoutMs }),
    expected: `the message ${typeof message === "string" ? `"${message}"` : message} to have been shown to ${sayWho(who)}`,
    isThere: async () => (await reasonsOf(messenger, message, who)).verdict === "received",
    reasons: async () => sayReasons(await reasonsOf(messenger, message, who)),
  })
}

type Reasons = Why | { verdict: "unknown"; reasons: string[] }

/** The person may have to come yet, and so may the message. */
async function reasonsOf(messenger: Messenger, message: string | number, who: Who): Promise<Reasons> {
  try {
    return await messenger.why(message, who)
  } catch (error) {
    if (error instanceof Failure) return { verdict: "unknown", reasons: [error.message] }
    throw error
  }
}

function sayReasons({ verdict, reasons }: Reasons): string[] {
  if (verdict === "unmatched") return [`A rule does not hold: ${reasons.join("; ")}.`]
  return verdict === "due" ? [`It is due. ${reasons.join(" ")}`] : reasons
}
