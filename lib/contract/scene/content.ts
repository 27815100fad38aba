// What the team of a scene has written, and who they are.
import { z } from "zod"
import { limits } from "../limits"
import { createArticleSchema, outboundContentSchemas } from "../messenger/content"
import { checkOutbound, createOutboundSchema } from "../messenger/outbound"
import { emailSchema, lineSchema, momentSchema, numberSchema } from "./values"

/** A teammate; the first one speaks where no other is named. */
export const sceneAdminSchema = z.object({
  name: lineSchema.min(1),
  email: emailSchema,
  job_title: lineSchema.optional(),
  avatar_url: z
    .url({ protocol: /^https$/ })
    .max(limits.urlLength)
    .optional(),
})

const { admin_id: _, ...authored } = createOutboundSchema.shape

/** An outbound message of any kind, as `POST …/outbounds` takes it, and besides what becomes of it. */
export const sceneOutboundSchema = z
  .object({
    number: numberSchema,
    ...authored,
    state: z.enum(["draft", "live", "stopped"]).default("live"),
    /** Email of the teammate who speaks. Default: the first. */
    author: emailSchema.optional(),
    created_at: momentSchema.optional(),
    updated_at: momentSchema.optional(),
  })
  .superRefine(checkOutbound)
  .refine((outbound) => JSON.stringify(outbound).length <= limits.bodyBytes, {
    error: `must have at most ${limits.bodyBytes / 1_024} kB`,
  })
  // The refinement has looked at it.
  .transform(({ content, ...outbound }) => ({
    ...outbound,
    content: outboundContentSchemas[outbound.kind].parse(content ?? {}),
  }))

/** A help article. */
export const sceneArticleSchema = z.object({
  number: numberSchema,
  ...createArticleSchema.shape,
  is_published: z.boolean().default(true),
  created_at: momentSchema.optional(),
  updated_at: momentSchema.optional(),
})

export type SceneAdmin = z.output<typeof sceneAdminSchema>
export type SceneOutbound = z.output<typeof sceneOutboundSchema>
export type SceneArticle = z.output<typeof sceneArticleSchema>
