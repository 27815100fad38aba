// The reading side, /api/playground: what our own pages, scripts and tests ask for. Lists answer newest first as
// `{data, next}`; `next` is the `cursor` of the following page, or null.
import { z } from "zod"
import { appIdSchema } from "../app-id"
import { limits } from "../limits"
import { activitySchema } from "./activity"
import { projectKeySchema } from "./project"

/** Query of every list. */
export const listQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
  cursor: z.string().max(200).optional(),
  /** Only rows of this person (our id). */
  user: z.string().max(64).optional(),
})

/** Query of the activity: newest first as every list, or with `after` what came after that cursor, oldest first. */
export const activityQuerySchema = listQuerySchema
  .extend({
    /** The cursor of the last known row; 0 before the first. `next` is then what to send as `after` the next time. */
    after: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
    /** For how many seconds to wait until there is a row. */
    wait: z.coerce.number().int().min(0).max(limits.activityWaitSeconds).optional(),
  })
  .refine(({ after, cursor }) => after === undefined || cursor === undefined, {
    error: 'leads to older rows, so leave it out where there is "after"',
    path: ["cursor"],
  })
  .refine(({ after, wait }) => wait === undefined || after !== undefined, {
    error: 'needs "after", the cursor of the last row that is known, or 0',
    path: ["wait"],
  })

export type ListQuery = z.infer<typeof listQuerySchema>

/** A person, in the field names of the API; times are Unix seconds. */
export const userResourceSchema = z.object({
  /** Our id; `user_id` is the customer's. */
  id: z.string(),
  role: z.enum(["visitor", "lead", "user"]),
  user_id: z.string().nullable(),
  visitor_id: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  avatar_url: z.string().nullable(),
  language_override: z.string().nullable(),
  unsubscribed_from_emails: z.boolean(),
  custom_attributes: z.record(z.string(), z.unknown()),
  companies: z.array(
    z.object({
      company_id: z.string(),
      name: z.string().nullable(),
      plan: z.string().nullable(),
      custom_attributes: z.record(z.string(), z.unknown()),
    }),
  ),
  session_count: z.number(),
  /** When the person signed up with the customer, as the page gave it; otherwise when we first saw them. */
  created_at: z.number(),
  updated_at: z.number(),
  last_request_at: z.number().nullable(),
})

/** Who a row belongs to. */
export const ownerFields = {
  /** Our id of the person. */
  user: z.string(),
  /** The customer's id of the person, where they have one. */
  user_id: z.string().nullable(),
  email: z.string().nullable(),
}

export const eventResourceSchema = z.object({
  id: z.string(),
  event_name: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  created_at: z.number(),
  trace_id: z.string().nullable(),
  ...ownerFields,
})

export const pageViewResourceSchema = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  referrer: z.string(),
  created_at: z.number(),
  trace_id: z.string().nullable(),
  ...ownerFields,
})

/** `{data, next}` of any resource. */
export function listOf<T extends z.ZodType>(resource: T) {
  return z.object({ data: z.array(resource), next: z.string().nullable() })
}

export const activityListSchema = listOf(activitySchema)

/** `POST /api/playground/workspaces` */
export const createWorkspaceSchema = z.object({ name: z.string().trim().min(1).max(80).optional() })

/** Shown once: the access token is stored hashed. */
export const createdWorkspaceSchema = z.object({ app_id: z.string(), secret: z.string(), access_token: z.string() })

/** `POST /api/playground/browser/workspaces`: opens a workspace to this browser. */
export const connectWorkspaceSchema = z.object({ access_token: z.string().min(1).max(128) })

/** `GET /api/playground/browser`: what this browser may use. */
export const browserSchema = z.object({
  /** Device id that opens this browser's private workspace behind the App ID "demo". */
  demo_key: z.string(),
  workspaces: z.array(z.object({ app_id: appIdSchema, name: z.string() })),
})

/** `POST /api/playground/browser/projects`: the workspace of somebody else's project in this browser. */
export const strangersProjectSchema = z.object({
  project: projectKeySchema,
  /** The revision whose scene the workspace is given, in the place of all that it holds. */
  scene: z
    .object({ slug: z.string().regex(/^[0-9a-z]{8,20}$/), revision: z.number().int().min(1).max(1_000_000) })
    .optional(),
})

export const strangersWorkspaceSchema = z.object({
  /** By which this browser reads it. */
  app_id: appIdSchema,
  /** Device id that opens it behind the App ID "demo". */
  demo_key: z.string(),
})

/** `GET /api/playground/workspaces/<app_id>` */
export const workspaceResourceSchema = z.object({
  app_id: z.string(),
  name: z.string(),
  /** False: snippets may write to it, but this browser cannot read it. */
  is_readable: z.boolean(),
})

export type StrangersWorkspace = z.infer<typeof strangersWorkspaceSchema>
export type UserResource = z.infer<typeof userResourceSchema>
export type EventResource = z.infer<typeof eventResourceSchema>
export type PageViewResource = z.infer<typeof pageViewResourceSchema>
export type WorkspaceResource = z.infer<typeof workspaceResourceSchema>
export type CreatedWorkspace = z.infer<typeof createdWorkspaceSchema>
export type BrowserResource = z.infer<typeof browserSchema>
