import { z } from "zod"
import { isImageAddress } from "../image-address"
import { limits } from "../limits"
import { ownerFields } from "../playground/playground"
import { type Block, imageAddressProblem } from "./blocks"
import {
  authoredBlocksSchema,
  noticeStates,
  type OutboundKind,
  outboundContentSchemas,
  outboundKinds,
  progressSchema,
} from "./content"

/** What makes an outbound message due: any ping of its audience, or an event of that name. */
export const triggerSchema = z.discriminatedUnion("on", [
  z.object({ on: z.literal("ping") }),
  z.object({ on: z.literal("event"), event_name: z.string().min(1).max(limits.eventNameLength) }),
])

/** One rule on a person: on an attribute (standard or custom), or on an event done or not done. */
export const ruleSchema = z.discriminatedUnion("on", [
  z.object({
    on: z.literal("attribute"),
    name: z.string(),
    is: z.enum(["equal", "not_equal", "contains", "greater", "less", "known", "unknown"]),
    value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  }),
  z.object({ on: z.literal("event"), name: z.string(), is: z.enum(["done", "not_done"]) }),
  /** The address of the page that pings (fact 13.8). */
  z.object({ on: z.literal("page"), is: z.enum(["exact", "contains", "starts_with"]), value: z.string().max(2_048) }),
])

/** Who may get an outbound message: people of these roles for whom all, or any, of the rules hold. */
export const audienceSchema = z.object({
  roles: z.array(z.enum(["visitor", "lead", "user"])),
  match: z.enum(["all", "any"]),
  rules: z.array(ruleSchema),
})

/** `POST /api/playground/workspaces/<app_id>/outbounds`: authors a message that is live at once. */
export const createOutboundSchema = z
  .object({
    kind: z.enum(outboundKinds),
    name: z.string().trim().min(1).max(120),
    admin_id: z.string().max(64).optional(),
    delivery_style: z.enum(["badge", "snippet", "full"]).default("snippet"),
    /** The message of a chat or a post. */
    blocks: authoredBlocksSchema.default([]),
    content: z.unknown().optional(),
    /** Null: only started by hand (`startTour`, `startSurvey`, `startChecklist`), or listed (news). */
    trigger: triggerSchema.nullable().default({ on: "ping" }),
    audience: audienceSchema.default({ roles: ["visitor", "lead", "user"], match: "all", rules: [] }),
  })
  .superRefine(checkOutbound)

type Authored = { kind: OutboundKind; content?: unknown; blocks: Block[] }

/** What each kind must hold, and that all its images can be shown. */
export function checkOutbound({ kind, content, blocks }: Authored, context: z.RefinementCtx): void {
  if ((kind === "chat" || kind === "post") && blocks.length === 0) {
    context.addIssue({ code: "custom", path: ["blocks"], message: "must hold the message" })
  }
  const parsed = outboundContentSchemas[kind].safeParse(content ?? {})
  for (const { path, message } of parsed.error?.issues ?? []) {
    context.addIssue({ code: "custom", path: ["content", ...path], message })
  }
  for (const path of hiddenImages({ blocks, content }, [])) {
    context.addIssue({ code: "custom", path, message: imageAddressProblem })
  }
}

/** Where a message, or a step in it, holds an image that nobody would be shown. */
function hiddenImages(value: unknown, path: string[]): string[][] {
  if (typeof value !== "object" || value === null) return []
  if ("type" in value && value.type === "image" && "url" in value) {
    return isImageAddress(String(value.url)) ? [] : [[...path, "url"]]
  }
  return Object.entries(value).flatMap(([key, inner]) => hiddenImages(inner, [...path, key]))
}

/** `POST /api/playground/workspaces/<app_id>/audience` answers how many people are in an audience now, wherever they are. */
export const audienceSizeSchema = z.object({ people: z.number() })

/** One outbound message as the reading side lists it. */
export const outboundResourceSchema = z.object({
  id: z.string(),
  number: z.number(),
  kind: z.enum(outboundKinds),
  name: z.string(),
  state: z.enum(["draft", "live", "stopped"]),
  delivered_count: z.number(),
  completed_count: z.number(),
  created_at: z.number(),
})

/** `GET …/outbounds/<number>/answers`: what people who got it did with it, the latest delivery first. */
export const outboundAnswerSchema = z.object({
  ...ownerFields,
  state: z.enum(noticeStates),
  progress: progressSchema,
  changed_at: z.number(),
})

export type CreateOutbound = z.infer<typeof createOutboundSchema>
export type OutboundResource = z.infer<typeof outboundResourceSchema>
export type OutboundAnswer = z.infer<typeof outboundAnswerSchema>
export type Trigger = z.infer<typeof triggerSchema>
export type Rule = z.infer<typeof ruleSchema>
export type Audience = z.infer<typeof audienceSchema>
