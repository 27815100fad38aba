// How a tool watches the SDK from inside its page. The tool puts a `Probe` at `globalThis[Symbol.for("messenger.probe")]`
// before the SDK loads; without one the SDK does no work for it. Trace ids made here travel in every request the call
// causes and come back in the activity log, which is how a line of code and a stored row find each other.
// What the Messenger draws says by `data-shows` what it shows, by the ids of that log: a card or a row the message and its
// conversation, a message itself, a thread the conversation, whatever stands on the page the delivery (`notice_id`).
import * as z from "zod/mini"
import { connectorAnswerSchema } from "../messenger/connector"
import { personSchema } from "../playground/person"

/** Why a call had no effect, or not the one that was meant. */
export const skipReasons = [
  "throttled",
  "unchanged",
  "not_booted",
  "queued",
  "no_app_id",
  "unknown_method",
  "invalid_argument",
  "held",
  "not_emulated",
  "nothing_to_do",
] as const

export const effectSchema = z.discriminatedUnion("kind", [
  /** A request left the page. */
  z.object({ kind: z.literal("sent"), path: z.string(), body: z.unknown() }),
  /** Its answer arrived. */
  z.object({ kind: z.literal("answered"), status: z.number(), duration_ms: z.number(), body: z.unknown() }),
  /** It did not; `retry_in_ms` is null when it will not be tried again. */
  z.object({ kind: z.literal("failed"), message: z.string(), retry_in_ms: z.nullable(z.number()) }),
  /** The call did nothing, or waits; `until` is when that changes, in epoch milliseconds. */
  z.object({
    kind: z.literal("skipped"),
    reason: z.enum(skipReasons),
    message: z.string(),
    until: z.nullable(z.number()),
  }),
  /** The call went on without a part of what it was given. */
  z.object({ kind: z.literal("warned"), message: z.string() }),
  /** A synchronous method answered this. */
  z.object({ kind: z.literal("returned"), value: z.unknown() }),
  /** One of the page's callbacks ran. */
  z.object({ kind: z.literal("callback"), name: z.string(), args: z.array(z.unknown()) }),
  /** The Messenger on the page changed. */
  z.object({ kind: z.literal("messenger"), state: z.enum(["booted", "opened", "closed", "shut_down", "notified"]) }),
  /** The workspace's data connector was given a token. */
  z.object({ kind: z.literal("connector"), ...connectorAnswerSchema.shape }),
  /** Who the session now belongs to, as the server answered; null after shutdown. */
  z.object({ kind: z.literal("person"), app_id: z.string(), person: z.nullable(personSchema) }),
])

export type SkipReason = (typeof skipReasons)[number]
export type Effect = z.infer<typeof effectSchema>

export type ProbeCall = {
  traceId: string
  method: unknown
  /** The arguments as they were when the call was made. */
  args: unknown[]
  /**
   * Stack of the caller, as the engine prints it; empty where the call was recorded before the SDK came, null for what the
   * SDK does by itself (auto-boot).
   */
  stack: string | null
  /** Epoch milliseconds. */
  at: number
}

export type Probe = {
  /** The App ID to use where the page names this one. */
  appIdFor?(appId: unknown): unknown
  /** Auto-boot waits for this: the page's own script has had its turn. */
  ready: Promise<void>
  call(call: ProbeCall): void
  /** `traceId` is null for what no call caused, such as a message that arrives by itself. */
  effect(traceId: string | null, effect: Effect): void
}
