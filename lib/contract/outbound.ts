import { z } from "zod"

/** What makes an outbound message due: any ping of its audience, or an event of that name. */
export const triggerSchema = z.discriminatedUnion("on", [
  z.object({ on: z.literal("ping") }),
  z.object({ on: z.literal("event"), event_name: z.string() }),
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
])

/** Who may get an outbound message: people of these roles for whom all, or any, of the rules hold. */
export const audienceSchema = z.object({
  roles: z.array(z.enum(["visitor", "lead", "user"])),
  match: z.enum(["all", "any"]),
  rules: z.array(ruleSchema),
})

export type Trigger = z.infer<typeof triggerSchema>
export type Rule = z.infer<typeof ruleSchema>
export type Audience = z.infer<typeof audienceSchema>
