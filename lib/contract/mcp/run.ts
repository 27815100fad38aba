// How a snippet that an agent gives is run (decision 49): a browser is sent to `/run/<ticket>`, where it finds a page with a
// `Run` (run-data.ts); once the snippet has been quiet for a while, that page answers what it saw to the same address.
//
//   GET  /run/<ticket>   the page, once
//   POST /run/<ticket>   with the key that the page was given as `Authorization: Bearer`, runReportSchema -> {}, once
//
// Whatever is asked with another ticket, key or origin, or too late, is 404 `not_found`.
import { z } from "zod"
import { limits } from "../limits"
import { consoleLevels } from "../names"

/** A place in the snippet, as `script.ts:3:1`; null for what is in none of its texts. */
const placeSchema = z.string().max(200).nullable()

/** `runTextLength` is a little less: what is cut ends in "…". */
const textSchema = z.string().max(limits.runTextLength + 1)

const callSchema = z.object({
  method: z.string().max(200),
  /** As far as they can be copied: what is long or deep is cut. */
  args: z.array(z.unknown()).max(20),
  /** Epoch milliseconds. */
  at: z.number(),
  trace_id: z.string().max(64),
  place: placeSchema,
  /** True for the boot that the SDK makes from intercomSettings. */
  is_automatic: z.boolean(),
  /** Why it did nothing, or not all that was meant. */
  notes: z.array(textSchema).max(10),
})

const lineSchema = z.object({ level: z.enum(consoleLevels), text: textSchema, place: placeSchema })

/** What a page saw of its snippet: calls and lines in their order, uncaught errors as lines of level "error" too. */
export const runReportSchema = z.object({
  calls: z.array(callSchema).max(limits.runItems),
  console: z.array(lineSchema).max(limits.runItems),
  /** How many there were besides: of more than so many, or so much text, the first are answered. */
  left_out: z.object({ calls: z.number().int().min(0), console: z.number().int().min(0) }),
  /** What kept it from running as it was meant; null where nothing did. */
  problem: z
    .object({
      message: textSchema,
      /** Where it is, where that is known: a file of the snippet, and a line of it, counted from 1. */
      file: z.string().max(200).optional(),
      line: z.number().int().optional(),
    })
    .nullable(),
  /** False where it still did something when its time was over. */
  is_quiet: z.boolean(),
})

export type RunReport = z.infer<typeof runReportSchema>
export type RunCall = z.infer<typeof callSchema>
export type RunLine = z.infer<typeof lineSchema>
export type RunProblem = NonNullable<RunReport["problem"]>
