import { z } from "zod"
import { isImageAddress } from "../image-address"
import { limits } from "../limits"

/** Only these schemes become links; anything else stays text. */
const linkSchema = z
  .string()
  .max(2_048)
  .regex(/^(https?:\/\/|mailto:)/i, "must start with http://, https:// or mailto:")

const textSchema = z.string().max(5_000)

/** Stored messages may hold images that are not shown any more, so what is read is checked less than what is written. */
const imageSchema = z.object({
  type: z.literal("image"),
  url: z.url({ protocol: /^https?$/ }).max(2_048),
  alt: z.string().max(500),
})

/** For every address of an image that somebody writes. */
export const imageAddressProblem = "must start with https:// and lead to the open internet"

/** A message body is a list of blocks, rendered to nodes on both sides: no HTML string exists anywhere. */
export const blockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), text: textSchema }),
  z.object({ type: z.literal("list"), items: z.array(textSchema).max(50) }),
  z.object({ type: z.literal("link"), text: textSchema, url: linkSchema }),
  imageSchema,
  z.object({ type: z.literal("button"), text: z.string().max(120), url: linkSchema }),
  /** What `POST …/attachments?name=…` with the file as its body answers, on both sides. */
  z.object({
    type: z.literal("attachment"),
    id: z.string().max(64),
    name: z.string().max(255),
    media_type: z.string().max(127),
    /** Bytes. */
    size: z.number().int().min(0),
    /** Path on the API's host. Images are shown from it, everything else is downloaded. */
    url: z.string().max(500),
  }),
])

export const blocksSchema = z.array(blockSchema).max(limits.blocksPerMessage)

/** What a person may put into a message: no buttons; an attachment is named by the id its upload answered. */
export const writtenBlockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), text: textSchema.min(1) }),
  imageSchema.extend({ url: imageSchema.shape.url.refine(isImageAddress, imageAddressProblem) }),
  z.object({ type: z.literal("attachment"), id: z.string().max(64) }),
])

export const writtenBlocksSchema = z.array(writtenBlockSchema).min(1, "must not be empty").max(limits.blocksPerMessage)

export type Block = z.infer<typeof blockSchema>
export type WrittenBlock = z.infer<typeof writtenBlockSchema>
export type Attachment = Extract<Block, { type: "attachment" }>
