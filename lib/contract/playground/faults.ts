// Faults that a workspace's Messengers meet on purpose, so that somebody sees what their page does then. They strike what the
// SDK asks for, and its stream; never what the team's pages and scripts ask for.
import { z } from "zod"

/** What a Messenger asks for: each is a part of the path of its route under /api/messenger. */
export const messengerCalls = [
  "ping",
  "events",
  "shutdown",
  "stream",
  "changes",
  "conversations",
  "messages",
  "reply",
  "typing",
  "seen",
  "dismissed",
  "attachments",
  "articles",
  "news",
  "checklists",
  "outbounds",
  "notices",
  "email",
  "connector",
] as const

export type MessengerCall = (typeof messengerCalls)[number]

/** Which calls a fault strikes. */
const callsSchema = z
  .union([z.literal("all"), z.array(z.enum(messengerCalls)).min(1).max(messengerCalls.length)], {
    error: `expected "all", or a list of ${messengerCalls.join(", ")}`,
  })
  .default("all")

/** After so many strikes the fault is over; until it is cleared, where that is left out. What is stored counts down. */
const timesSchema = z.int().min(1).max(1_000).optional()

export const faultSchema = z.discriminatedUnion(
  "kind",
  [
    /** Answers come so many milliseconds late. */
    z.strictObject({
      kind: z.literal("latency"),
      calls: callsSchema,
      ms: z.int().min(1).max(30_000),
      times: timesSchema,
    }),
    /** 429, as whoever asks too often gets it, with so many seconds in Retry-After. Nothing is carried out. */
    z.strictObject({
      kind: z.literal("rate_limited"),
      calls: callsSchema,
      retry_after: z.int().min(1).max(3_600).default(5),
      times: timesSchema,
    }),
    /** 500. Nothing is carried out. */
    z.strictObject({ kind: z.literal("server_error"), calls: callsSchema, times: timesSchema }),
    /** What was asked for is carried out, and the connection breaks before its answer is there. */
    z.strictObject({ kind: z.literal("dropped_answer"), calls: callsSchema, times: timesSchema }),
    /** Open streams end, and new ones soon after their opening. */
    z.strictObject({ kind: z.literal("dropped_stream"), times: timesSchema }),
    /** Each frame of the stream comes twice. */
    z.strictObject({ kind: z.literal("duplicate_frame") }),
  ],
  {
    error:
      "expected one of latency, rate_limited, server_error, dropped_answer, dropped_stream and duplicate_frame as kind",
  },
)

export type Fault = z.output<typeof faultSchema>

/** Faults by name, each of which is on until it is cleared. */
export const faultPresets = [
  {
    name: "slow_network",
    label: "Slow network",
    note: "answers 3 s late",
    fault: { kind: "latency", calls: "all", ms: 3_000 },
  },
  {
    name: "rate_limited",
    label: "Rate limited",
    note: "429",
    fault: { kind: "rate_limited", calls: "all", retry_after: 5 },
  },
  { name: "server_error", label: "Server error", note: "500", fault: { kind: "server_error", calls: "all" } },
  {
    name: "answer_lost",
    label: "Answer lost",
    note: "stored, then cut",
    fault: { kind: "dropped_answer", calls: "all" },
  },
  { name: "stream_lost", label: "Stream lost", note: "cut after 3 s", fault: { kind: "dropped_stream" } },
  { name: "doubled_frames", label: "Doubled frames", note: "each twice", fault: { kind: "duplicate_frame" } },
] as const satisfies { name: string; label: string; note: string; fault: Fault }[]

export type FaultPreset = (typeof faultPresets)[number]["name"]

const presetNames = faultPresets.map(({ name }) => name) as [FaultPreset, ...FaultPreset[]]

const maxFaults = 20

export const setFaultsFields = z.strictObject({
  faults: z.array(faultSchema).max(maxFaults).default([]),
  presets: z.array(z.enum(presetNames)).max(presetNames.length).default([]),
})

/** `PUT …/faults` -> what is on from then: these, and the presets' own, in place of all that were. */
export const setFaultsSchema = setFaultsFields
  .transform(({ faults, presets }) => [...faults, ...presets.map(faultOfPreset)])
  .superRefine((faults, context) => {
    const repeated = faults.findIndex((fault, index) => faults.findIndex((other) => isSameFault(fault, other)) < index)
    if (repeated >= 0)
      context.addIssue({ code: "custom", path: ["faults", repeated], message: "leave it out: it is there already" })
    if (faults.length > maxFaults)
      context.addIssue({ code: "custom", path: ["faults"], message: `at most ${maxFaults}, presets included` })
  })

/** `GET`, `PUT` and `DELETE …/faults` answer what is on, and which presets are among it. */
export const faultsSchema = z.object({ faults: z.array(faultSchema), presets: z.array(z.enum(presetNames)) })

export type Faults = z.output<typeof faultsSchema>

function faultOfPreset(name: FaultPreset): Fault {
  const preset = faultPresets.find((each) => each.name === name)
  if (!preset) throw new Error(`There is no preset ${name}.`)
  return preset.fault
}

/** Whether they do the same to the same calls, however much of it and however often: of these there is one. */
export function isSameFault(one: Fault, other: Fault): boolean {
  return one.kind === other.kind && callsOf(one) === callsOf(other)
}

function callsOf(fault: Fault): string {
  if (!("calls" in fault)) return "stream"
  return fault.calls === "all" ? "all" : [...new Set(fault.calls)].sort().join()
}
