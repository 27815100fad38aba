// What a scene holds.
import { z } from "zod"
import { nameStates } from "../data-names"
import { limits } from "../limits"
import { workspaceSettingsSchema } from "../playground/inbox"
import { sceneAdminSchema, sceneArticleSchema, sceneOutboundSchema } from "./content"
import { sceneCompanySchema, scenePersonSchema } from "./people"
import { lineSchema, listUpTo, momentSchema } from "./values"

/** Which scenes this version reads and writes. */
export const sceneVersion = 1

/** A custom attribute that the workspace knows. Those that people and companies have need no mention. */
const attributeNameSchema = z.object({
  subject: z.enum(["people", "company"]),
  name: z.string().min(1).max(limits.attributeKeyLength),
  type: lineSchema.optional(),
  state: z.enum(nameStates).default("active"),
  created_at: momentSchema.optional(),
})

/** An event name that the workspace knows. Those of the scene's events need no mention. */
const eventNameSchema = z.object({
  name: z.string().min(1).max(limits.eventNameLength),
  state: z.enum(nameStates).default("active"),
  created_at: momentSchema.optional(),
})

export const partsSchema = z.object({
  version: z.literal(sceneVersion),
  settings: workspaceSettingsSchema.partial().default(() => ({})),
  team: listUpTo(limits.sceneTeam, sceneAdminSchema),
  attributes: listUpTo(limits.sceneNames, attributeNameSchema),
  event_names: listUpTo(limits.sceneNames, eventNameSchema),
  companies: listUpTo(limits.sceneCompanies, sceneCompanySchema),
  people: listUpTo(limits.scenePeople, scenePersonSchema),
  outbounds: listUpTo(limits.sceneOutbounds, sceneOutboundSchema),
  articles: listUpTo(limits.sceneArticles, sceneArticleSchema),
})

export type Scene = z.output<typeof partsSchema>
