// Why an outbound message reaches a person or does not: every rule that decides it, with what the rule looked at.
import { z } from "zod"
import { noticeStates } from "../messenger/content"
import { audienceSchema, outboundResourceSchema, ruleSchema } from "../messenger/outbound"
import { listOf } from "./playground"

const ruleCheckSchema = z.object({
  on: z.literal("rule"),
  rule: ruleSchema,
  /** The attribute's value, how many such events there are, or the address of the page; null where there is none. */
  actual: z.unknown(),
  holds: z.boolean(),
})

const roleSchema = audienceSchema.shape.roles.element

/** One thing that must hold. An audience of any of several rules is one, with its rules inside. */
export const checkSchema = z.discriminatedUnion("on", [
  z.object({ on: z.literal("state"), actual: outboundResourceSchema.shape.state, holds: z.boolean() }),
  /** Fails alone, in the place of the audience: its rules are of a shape that this version does not know. */
  z.object({ on: z.literal("format"), holds: z.boolean() }),
  /** A message reaches a person once, and those who share a browser without a login as one. */
  z.object({
    on: z.literal("once"),
    delivery: z.object({ state: z.enum(noticeStates), delivered_at: z.number() }).nullable(),
    holds: z.boolean(),
  }),
  z.object({ on: z.literal("role"), roles: z.array(roleSchema), actual: roleSchema, holds: z.boolean() }),
  ruleCheckSchema,
  z.object({ on: z.literal("any"), rules: z.array(ruleCheckSchema), holds: z.boolean() }),
])

/** What brings a message whose checks all hold: a ping, an event, the list it stands in, or a start by hand. */
export const comesWithSchema = z.discriminatedUnion("on", [
  z.object({ on: z.literal("ping") }),
  /** `count` of them were tracked so far. */
  z.object({ on: z.literal("event"), event_name: z.string(), count: z.number() }),
  z.object({ on: z.literal("list") }),
  z.object({ on: z.literal("hand") }),
])

/** `GET …/outbounds/<number>/why?user=<our id>`, as it is now. */
export const reasonsSchema = z.object({
  outbound: outboundResourceSchema.pick({ id: true, number: true, kind: true, name: true, state: true }),
  /** Our id of the person. */
  user: z.string(),
  /** `received` already, `due` with what it comes with, or `unmatched`: a check does not hold. */
  verdict: z.enum(["received", "due", "unmatched"]),
  comes_with: comesWithSchema,
  checks: z.array(checkSchema),
})

export const reasonsQuerySchema = z.object({ user: z.string().max(64) })

/** `GET …/users/<id>/reasons`: the same of the workspace's live messages, the newest first. */
export const reasonsListSchema = listOf(reasonsSchema)

export type RuleCheck = z.infer<typeof ruleCheckSchema>
export type Check = z.infer<typeof checkSchema>
export type AudienceCheck = Extract<Check, { on: "role" | "rule" | "any" }>
export type ComesWith = z.infer<typeof comesWithSchema>
export type Reasons = z.infer<typeof reasonsSchema>
