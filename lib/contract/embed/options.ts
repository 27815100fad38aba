// What may stand in the query of /embed/<slug>. An embed shows something whatever its query says: what is not known is
// ignored, and what cannot be used falls back to the default.
import * as z from "zod/mini"

const partsSchema = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(1_000)),
    z.transform((text) => text.split(",").map((name) => name.trim())),
  ),
  z.array(z.string()),
)

const flagSchema = z.pipe(
  z.enum(["", "1", "true", "0", "false"]),
  z.transform((text) => text !== "0" && text !== "false"),
)

export const embedOptionsSchema = z.object({
  /** Names of the tabs, the first one open: html, css, script, names of files, and `preview`; null for all of them. */
  tabs: z.catch(z.nullable(partsSchema), null),
  theme: z.catch(z.enum(["light", "dark", "auto"]), "auto"),
  /** `auto` runs without a click what this browser knows as its own (decision 13). */
  run: z.catch(z.enum(["click", "auto"]), "click"),
  readonly: z.catch(flagSchema, false),
  /** Shows the calls of Intercom that were made. */
  inspector: z.catch(flagSchema, false),
  /** Which revision; the latest where none is named. */
  revision: z.catch(
    z.optional(z.pipe(z.pipe(z.string(), z.transform(Number)), z.int().check(z.gte(1), z.lte(1_000_000)))),
    undefined,
  ),
})

export type EmbedOptions = z.output<typeof embedOptionsSchema>

/** The options of a query; of a name that is there twice, the last one counts. */
export function readEmbedOptions(query: URLSearchParams): EmbedOptions {
  return embedOptionsSchema.parse(Object.fromEntries(query))
}
