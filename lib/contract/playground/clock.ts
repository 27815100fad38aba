// A workspace's test clock, by which its server and the pages that follow it go instead of the real time.
import { z } from "zod"

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const

type Unit = keyof typeof unitMs

/** Beyond these a session, a cookie or a stored time would leave what a date can hold. */
const earliest = Date.UTC(2000, 0, 1)
const latest = Date.UTC(2100, 0, 1)

const maxAdvanceMs = 10 * 366 * unitMs.d

/** "30m", "7d": a number and its unit, of ms, s, m, h, d and w. Gives milliseconds. */
const durationSchema = z
  .string()
  .regex(/^\d{1,12}(ms|s|m|h|d|w)$/, 'must be a number and its unit, such as "30m", "1d" or "7d"')
  .transform(toMs)
  .pipe(z.number().max(maxAdvanceMs, "must be 10 years or less"))

const momentSchema = z.iso
  .datetime({ offset: true, message: 'must be a time such as "2030-01-31T12:00:00Z"' })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() >= earliest && at.getTime() < latest, "must lie between the years 2000 and 2100")

/** Sets it to a time or moves it forward, and lets it stand still or run. */
export const changeClockSchema = z
  .strictObject({
    set: momentSchema.optional(),
    advance: durationSchema.optional(),
    frozen: z.boolean().optional(),
  })
  .refine(({ set, advance }) => set === undefined || advance === undefined, {
    path: ["advance"],
    message: "must be left out beside set",
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    path: ["advance"],
    message: 'must be there, or set, or frozen: { "advance": "7d" }',
  })

export type ChangeClock = z.output<typeof changeClockSchema>

/** What the clock says. */
export const clockResourceSchema = z.object({
  /** ISO 8601, with milliseconds. */
  now: z.iso.datetime(),
  is_real: z.boolean(),
  /** Milliseconds to add to the real time; what it was when the clock stood still. */
  offset_ms: z.number(),
  is_frozen: z.boolean(),
})

export type ClockResource = z.infer<typeof clockResourceSchema>

function toMs(text: string): number {
  const [, count, unit] = /^(\d+)([a-z]+)$/.exec(text) ?? []
  // The pattern before lets no other unit through.
  return Number(count) * unitMs[unit as Unit]
}
