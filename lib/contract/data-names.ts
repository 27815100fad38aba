// The names of events and of custom attributes that a workspace knows: `…/event-names` and `…/attributes`. An active name is
// stored. A new one that nothing but an unproven login brought may be held: what comes under it is left out, until the team
// activates it or a proven login uses it. An archived one is left out for good, and counts no more.
import { z } from "zod"
import { limits } from "./limits"
import { listOf } from "./playground/playground"

export const nameSubjects = ["event", "people", "company"] as const
export const nameStates = ["active", "held", "archived"] as const

export const dataNameSchema = z.object({
  id: z.string(),
  subject: z.enum(nameSubjects),
  name: z.string(),
  state: z.enum(nameStates),
  /** What the first value of an attribute was; null for events. */
  type: z.string().nullable(),
  /** A proven login brought it, or the team lets it pass. */
  is_proven: z.boolean(),
  /** Events ever stored under it; of an attribute, how many of the latest 2,000 people or companies have it. */
  count: z.number(),
  created_at: z.number(),
  /** When the last event of that name was stored; null for attributes. */
  last_used_at: z.number().nullable(),
})

/** How many names there are in each state, and how many may be active. */
export const nameUsageSchema = z.object({
  active: z.number(),
  held: z.number(),
  archived: z.number(),
  limit: z.number(),
})

/** `GET …/event-names` and `GET …/attributes`: the newest first. */
export const dataNameListSchema = listOf(dataNameSchema).extend({ usage: nameUsageSchema })

export const eventNamesQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
  cursor: z.string().max(200).optional(),
  state: z.enum(nameStates).optional(),
})

/** Whose attributes are asked for. */
export const attributesQuerySchema = eventNamesQuerySchema.extend({
  subject: z.enum(["people", "company"]).default("people"),
})

/** `PATCH …/event-names/<id>` and `PATCH …/attributes/<id>` -> the name. */
export const changeNameSchema = z.object({ state: z.enum(["active", "archived"]) })

/** `DELETE` of either: the name is forgotten, and what was stored under it is gone. */
export const removedNameSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Events that went with it, or people or companies that had the attribute. */
  removed_count: z.number(),
})

export type NameSubject = (typeof nameSubjects)[number]
export type NameState = (typeof nameStates)[number]
export type DataName = z.infer<typeof dataNameSchema>
export type NameUsage = z.infer<typeof nameUsageSchema>
export type DataNameList = z.infer<typeof dataNameListSchema>
export type RemovedName = z.infer<typeof removedNameSchema>
