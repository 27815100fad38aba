import * as z from "zod/mini"

// A frame may send a value that holds itself, which the small zod does not follow by itself; before any schema is made.
z.config({ memoizer: z.memoizer() })

/** A value copied at the moment it was logged or passed, small enough to send and safe to show. */
export type Snapshot =
  | { type: "string"; value: string; cut?: number }
  | { type: "literal"; text: string }
  | { type: "special"; name: string; text: string }
  | { type: "object"; name: string; entries: [string, Snapshot][]; more: number }
  | { type: "array"; name: string; items: Snapshot[]; more: number }
  | { type: "map"; name: string; entries: [Snapshot, Snapshot][]; more: number }
  | { type: "error"; text: string; stack: string; entries: [string, Snapshot][] }

/**
 * `string` carries how many characters were cut; `literal` is a number, boolean, null, undefined, bigint or symbol as
 * text; `special` is a function, date, regular expression, node, getter, cycle or a level too deep; `map` is what holds
 * pairs, such as a Map or Headers; `error` is its name and message, where it was made, and what it holds besides, its
 * cause among it; `more` counts the entries left out.
 */
export const snapshotSchema: z.ZodMiniType<Snapshot> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("string"), value: z.string(), cut: z.optional(z.number()) }),
    z.object({ type: z.literal("literal"), text: z.string() }),
    z.object({ type: z.literal("special"), name: z.string(), text: z.string() }),
    z.object({ type: z.literal("object"), name: z.string(), entries: z.array(property), more: z.number() }),
    z.object({ type: z.literal("array"), name: z.string(), items: z.array(snapshotSchema), more: z.number() }),
    z.object({
      type: z.literal("map"),
      name: z.string(),
      entries: z.array(z.tuple([snapshotSchema, snapshotSchema])),
      more: z.number(),
    }),
    z.object({ type: z.literal("error"), text: errorText, stack: errorText, entries: z.array(property) }),
  ]),
)

/** Shown as a whole, with what can be pressed in it. */
const errorText = z.string().check(z.maxLength(10_000))

const property = z.tuple([z.string(), z.lazy(() => snapshotSchema)])
