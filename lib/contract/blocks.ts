import { z } from "zod"

/** Only these schemes become links; anything else stays text. */
const linkSchema = z
  .string()
  .max(2_048)
  .regex(/^(https?:\/\/|mailto:)/i, "must start with http://, https:// or mailto:")

const textSchema = z.string().max(5_000)

/** A message body is a list of blocks, rendered to nodes on both sides: no HTML string exists anywhere. */
export const blockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), text: textSchema }),
  z.object({ type: z.literal("list"), items: z.array(textSchema).max(50) }),
  z.object({ type: z.literal("link"), text: textSchema, url: linkSchema }),
  z.object({ type: z.literal("image"), url: z.url({ protocol: /^https?$/ }).max(2_048), alt: z.string().max(500) }),
  z.object({ type: z.literal("button"), text: z.string().max(120), url: linkSchema }),
])

export const blocksSchema = z.array(blockSchema).max(50)

export type Block = z.infer<typeof blockSchema>
