// GET /oembed?url=<address of a snippet>&format=json&maxwidth=<px>&maxheight=<px>, as https://oembed.com has it: whoever shows
// links as what they lead to asks here for the iframe.
//
// Another address than one of a snippet of this server is 404 `not_found`, another format than JSON 501 `not_implemented`.
import { z } from "zod"
import { limits } from "../limits"

const pixelsSchema = z.coerce.number().int().min(1).max(100_000)

export const oembedQuerySchema = z.object({
  url: z.string().max(limits.urlLength),
  format: z.string().max(20).default("json"),
  maxwidth: pixelsSchema.optional(),
  maxheight: pixelsSchema.optional(),
})

/** What is asked there of type "rich"; a thumbnail has all three or none. */
export const oembedSchema = z.strictObject({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  /** Seconds. */
  cache_age: z.number(),
  html: z.string(),
  width: z.number(),
  height: z.number(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.number().optional(),
  thumbnail_height: z.number().optional(),
})

export type OembedQuery = z.output<typeof oembedQuerySchema>
export type Oembed = z.infer<typeof oembedSchema>
