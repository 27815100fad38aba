// Who is in a scene, and what they did.
import { z } from "zod"
import { limits } from "../limits"
import { customAttributesSchema, emailSchema, lineSchema, listUpTo, momentSchema } from "./values"

const companyIdSchema = lineSchema.min(1)

/** Something a person did. Without an id the server gives it one, the same for the same event of the same person. */
export const sceneEventSchema = z.object({
  id: z.uuid().optional(),
  name: z.string().min(1).max(limits.eventNameLength),
  metadata: z.record(z.string(), z.unknown()).default(() => ({})),
  /** When it happened. */
  created_at: momentSchema.optional(),
  /** When the server stored it, which the list of events goes by. Default: when it happened. */
  stored_at: momentSchema.optional(),
})

/**
 * A user or a lead. Visitors stay behind: a cookie of one browser is all that finds them. So do sessions, conversations and
 * deliveries, which are made anew by whoever comes.
 */
export const scenePersonSchema = z
  .object({
    role: z.enum(["user", "lead"]).default("user"),
    user_id: lineSchema.regex(/\S/, "must not be blank").optional(),
    email: emailSchema.optional(),
    /** How far the email leads (decision 12). Default: a user's leads other logins to them, a lead's nowhere. */
    email_standing: z.enum(["noted", "named", "proven"]).optional(),
    name: lineSchema.optional(),
    phone: lineSchema.optional(),
    avatar_url: z
      .url({ protocol: /^https$/, error: "must be an address that starts with https://" })
      .max(limits.urlLength)
      .optional(),
    language_override: lineSchema.optional(),
    unsubscribed_from_emails: z.boolean().default(false),
    custom_attributes: customAttributesSchema.default(() => ({})),
    /** Ids of companies of the scene. */
    companies: listUpTo(limits.sceneCompanies, companyIdSchema),
    /** When they signed up with the customer, as the page said. */
    signed_up_at: momentSchema.optional(),
    first_seen_at: momentSchema.optional(),
    updated_at: momentSchema.optional(),
    last_request_at: momentSchema.optional(),
    session_count: z.number().int().min(0).max(2_147_483_647).optional(),
    events: listUpTo(limits.sceneEvents, sceneEventSchema),
  })
  .superRefine(({ role, user_id, email }, context) => {
    if (role === "user" && user_id === undefined && email === undefined) {
      context.addIssue({ code: "custom", path: ["user_id"], message: "or email must say who the user is" })
    }
    if (role === "lead" && user_id !== undefined) {
      context.addIssue({ code: "custom", path: ["user_id"], message: "must be left out: a lead has none" })
    }
  })

const integerSchema = z.number().int().min(-2_147_483_647).max(2_147_483_647)

export const sceneCompanySchema = z.object({
  company_id: companyIdSchema,
  name: lineSchema.optional(),
  plan: lineSchema.optional(),
  monthly_spend: integerSchema.optional(),
  size: integerSchema.optional(),
  website: lineSchema.optional(),
  industry: lineSchema.optional(),
  /** When it became a customer, as the page said. */
  created_at: momentSchema.optional(),
  custom_attributes: customAttributesSchema.default(() => ({})),
  first_seen_at: momentSchema.optional(),
  updated_at: momentSchema.optional(),
})

export type SceneEvent = z.output<typeof sceneEventSchema>
export type ScenePerson = z.output<typeof scenePersonSchema>
export type SceneCompany = z.output<typeof sceneCompanySchema>
