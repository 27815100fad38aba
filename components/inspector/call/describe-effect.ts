import type { Effect } from "@/lib/contract/frame/probe"
import { previewSnapshot } from "../value/preview-snapshot"
import { readData } from "../value/read-snapshot"

const messenger = {
  booted: "Messenger booted",
  opened: "Messenger opened",
  closed: "Messenger closed",
  shut_down: "Messenger shut down",
  notified: "Notification shown",
} satisfies Record<Extract<Effect, { kind: "messenger" }>["state"], string>

/** What the SDK did in the page, as a sentence. */
export function describeEffect(effect: Effect): string {
  switch (effect.kind) {
    case "sent":
      return `Request to ${effect.path}`
    case "answered":
      return `Answered with status ${effect.status}`
    case "failed":
    case "skipped":
    case "warned":
      return effect.message
    case "returned":
      return `Returned ${previewSnapshot(readData(effect.value))}`
    case "callback":
      return `Callback ${effect.name}(${effect.args.map((arg) => previewSnapshot(readData(arg))).join(", ")})`
    case "messenger":
      return messenger[effect.state]
    case "connector":
      return `Data connector given “${effect.name}”: ${effect.length} characters, SHA-256 begins ${effect.fingerprint}`
    case "person":
      return effect.person ? `The session belongs to ${nameOf(effect.person)}` : "The session belongs to nobody"
  }
}

function nameOf({ role, name, user_id, email }: NonNullable<Extract<Effect, { kind: "person" }>["person"]>) {
  const known = name ?? user_id ?? email
  return known === null ? `a ${role}` : `${role} ${known}`
}
