import "server-only"
import type { ActivityData, WeighedMessage } from "@/lib/contract/playground/activity"
import { cut, describeCheck } from "@/lib/contract/playground/describe-check"
import type { Weighed } from "./audience-facts"
import type { Delivered } from "./delivery"
import type { LiveOutbound } from "./outbound"

/** A row of the log for each look: what it names is short, and not without end. */
const namedMax = 20
const nameLength = 60
const reasonLength = 160

/** What the log says of the messages that a ping or an event weighed: first those that came, then those that others may wonder about. */
export function toWeighed({
  outbounds,
  unmatched,
  received,
  waiting,
}: Delivered): Pick<ActivityData<"messages.checked">, "weighed" | "more" | "waiting"> {
  const more = outbounds.length + unmatched.length + received.length - namedMax
  const weighed: WeighedMessage[] = [
    ...outbounds.slice(0, namedMax).map((outbound) => toMessage(outbound, "delivered")),
    ...unmatched.slice(0, namedMax).map(toUnmatched),
    ...received.slice(0, namedMax).map((outbound) => toMessage(outbound, "received")),
  ].slice(0, namedMax)
  return { ...(weighed.length > 0 && { weighed }), ...(more > 0 && { more }), ...(waiting > 0 && { waiting }) }
}

function toMessage({ number, name }: LiveOutbound, verdict: WeighedMessage["verdict"]): WeighedMessage {
  return { number, name: cut(name, nameLength), verdict }
}

function toUnmatched({ outbound, checks }: Weighed): WeighedMessage {
  const failed = checks.find(({ holds }) => !holds)
  const reason = failed && cut(describeCheck(failed), reasonLength)
  return { ...toMessage(outbound, "unmatched"), ...(reason && { reason }) }
}
