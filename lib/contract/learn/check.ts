// How a step of a lesson knows that its goal is reached: by what is seen of a run, never by the text of the code.
import { z } from "zod"

/**
 * `call`: method, args, is_automatic, and what came of it: `stored` (types and data of its rows of the activity log) and
 * `warned` (texts). `stored`: such a row, `type` and its data, `call` where one caused it. `person`: whom the session belongs
 * to. `callback`: name, args. `messenger`: state. `returned`: call, value. `skipped`: call, reason. `console`: level, text.
 * `error`: message.
 */
export const factKinds = [
  "call",
  "stored",
  "person",
  "callback",
  "messenger",
  "returned",
  "skipped",
  "console",
  "error",
] as const

export type Fact = { fact: (typeof factKinds)[number] } & Record<string, unknown>

/**
 * A part of a fact: objects are matched by the keys that are named, lists by their beginning, and all else must be equal. In
 * the place of a value may stand `{ $has: text }`, `{ $some: pattern }` of a list, `{ $not: pattern }` and `{ $any: true }`,
 * which is whatever is there and not null.
 */
const patternSchema = z.looseObject({
  fact: z.enum(factKinds),
  /** At least as many facts are so. Default: 1. */
  times: z.number().int().min(1).max(100).optional(),
})

export const checkSchema = z.strictObject({
  /** Each is matched by a fact of the run. */
  seen: z.array(patternSchema).min(1),
  /** None is; with `times`, fewer are. */
  unseen: z.array(patternSchema).optional(),
  /** The facts come in the order of the patterns, each after the one before. */
  inOrder: z.boolean().optional(),
})

export type Pattern = z.input<typeof patternSchema>
export type Check = z.input<typeof checkSchema>
