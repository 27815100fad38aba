// What a workspace offers besides conversations: help articles, news, and outbound messages that are not conversations
// (banner, tooltip, tour, survey, checklist). Their public ids are small numbers, the same in every copy of the demo, so
// that `Intercom("showArticle", 101)` in an example works everywhere.
import { z } from "zod"
import { limits } from "../limits"
import { blocksSchema } from "./blocks"
import { sessionTokenSchema, traceIdSchema } from "./wire"

const textSchema = z.string().max(500)
/** Blocks as an admin authors them: attachments belong to conversations, where they are uploaded. */
export const authoredBlocksSchema = blocksSchema.refine((blocks) => blocks.every(({ type }) => type !== "attachment"), {
  error: "must hold no attachment",
})
const keySchema = z.string().regex(/^[a-z0-9_-]{1,40}$/, "must be 1 to 40 lower-case letters, digits, - or _")
/** A CSS selector of an element on the customer's page. */
const selectorSchema = z.string().min(1).max(500)

/** Query of each list: `{data, next}`, whose `next` is the `cursor` of the following page, or null. */
export const pageQuerySchema = z.object({ cursor: z.string().max(200).optional() })

/** `GET /api/messenger/articles` lists them without `blocks`; `GET …/articles/<id>` answers one. */
export const articleSummarySchema = z.object({
  id: z.number(),
  title: z.string(),
  summary: z.string(),
  collection: z.string(),
})
export const articleSchema = articleSummarySchema.extend({ blocks: blocksSchema, updated_at: z.number() })

/** `POST /api/playground/workspaces/<app_id>/articles` -> an article, published at once. */
export const createArticleSchema = z.object({
  title: z.string().trim().min(1).max(255),
  summary: textSchema.default(""),
  collection: z.string().trim().min(1).max(120),
  blocks: authoredBlocksSchema.min(1, "must not be empty"),
})

const uniqueKeys = [
  (parts: { key: string }[]) => new Set(parts.map(({ key }) => key)).size === parts.length,
  { error: "must have a different key each" },
] as const

/** What each kind of outbound message holds besides its name. A chat and a post are messages: their `blocks` say it. */
export const outboundContentSchemas = {
  chat: z.object({}),
  post: z.object({}),
  banner: z.object({ blocks: authoredBlocksSchema, position: z.enum(["top", "bottom"]) }),
  tooltip: z.object({ blocks: authoredBlocksSchema, selector: selectorSchema }),
  tour: z.object({
    steps: z
      .array(z.object({ selector: selectorSchema.nullable(), title: textSchema, blocks: authoredBlocksSchema }))
      .min(1)
      .max(30),
  }),
  survey: z.object({
    questions: z
      .array(
        z.discriminatedUnion("type", [
          z.object({
            type: z.literal("rating"),
            key: keySchema,
            text: textSchema,
            max: z.number().int().min(2).max(10),
          }),
          z.object({
            type: z.literal("choice"),
            key: keySchema,
            text: textSchema,
            options: z.array(textSchema).min(2).max(20),
          }),
          z.object({ type: z.literal("text"), key: keySchema, text: textSchema }),
        ]),
      )
      .min(1)
      .max(20)
      .refine(...uniqueKeys),
    thanks: textSchema,
  }),
  checklist: z.object({
    title: textSchema,
    steps: z
      .array(z.object({ key: keySchema, title: textSchema, blocks: authoredBlocksSchema }))
      .min(1)
      .max(30)
      .refine(...uniqueKeys),
  }),
  news: z.object({ title: textSchema, blocks: authoredBlocksSchema }),
} as const

export type OutboundKind = keyof typeof outboundContentSchemas
export const outboundKinds = Object.keys(outboundContentSchemas) as [OutboundKind, ...OutboundKind[]]

/** How far one person is: which part is used depends on the kind. */
export const progressSchema = z.object({
  /** Tour: the step last shown, from 0. */
  step: z.number().int().min(0).max(30).optional(),
  /** Survey: answers by the question's key. */
  answers: z.record(z.string().max(40), z.union([z.string().max(2_000), z.number()])).optional(),
  /** Checklist: keys of the steps that are done. */
  done: z.array(keySchema).max(30).optional(),
})

export const noticeStates = ["delivered", "seen", "completed", "dismissed"] as const

const noticeFields = {
  /** Id of this person's delivery. */
  id: z.string(),
  /** Public number of the outbound message: what `startTour` and its like take. */
  number: z.number(),
  name: z.string(),
  state: z.enum(noticeStates),
  progress: progressSchema,
}

/** One outbound message on its way to one person, of a kind that is no conversation. */
export const noticeSchema = z.discriminatedUnion("kind", [
  z.object({ ...noticeFields, kind: z.literal("banner"), content: outboundContentSchemas.banner }),
  z.object({ ...noticeFields, kind: z.literal("tooltip"), content: outboundContentSchemas.tooltip }),
  z.object({ ...noticeFields, kind: z.literal("tour"), content: outboundContentSchemas.tour }),
  z.object({ ...noticeFields, kind: z.literal("survey"), content: outboundContentSchemas.survey }),
  z.object({ ...noticeFields, kind: z.literal("checklist"), content: outboundContentSchemas.checklist }),
])

/** `GET /api/messenger/news` lists news of the person's audience, newest first; `…/news/<id>` answers one. */
export const newsItemSchema = z.object({
  id: z.number(),
  title: z.string(),
  blocks: blocksSchema,
  published_at: z.number(),
})

/** `GET /api/messenger/checklists` lists notices of the kind checklist, delivering them where needed. */

/**
 * `POST /api/messenger/outbounds/<number>/start` with the kind the method names -> `{notice}`; 404 when there is none that
 * is live, and for this person.
 */
export const startOutboundSchema = z.object({
  kind: z.enum(["tour", "survey", "checklist"]),
  /** The page that asks, for audiences with rules on it. */
  url: z.string().max(limits.urlLength).optional(),
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

/** `POST /api/messenger/notices/<id>` -> `{notice}`: what the person did with it. Progress replaces what was there. */
export const noticeRequestSchema = z.object({
  state: z.enum(["seen", "completed", "dismissed"]),
  progress: progressSchema.optional(),
  session_token: sessionTokenSchema.optional(),
  trace_id: traceIdSchema.optional(),
})

export type ArticleSummary = z.infer<typeof articleSummarySchema>
export type CreateArticle = z.infer<typeof createArticleSchema>
export type Article = z.infer<typeof articleSchema>
export type NewsItem = z.infer<typeof newsItemSchema>
export type Notice = z.infer<typeof noticeSchema>
export type NoticeOf<Kind extends Notice["kind"]> = Extract<Notice, { kind: Kind }>
export type StartOutbound = z.infer<typeof startOutboundSchema>
export type NoticeRequest = z.infer<typeof noticeRequestSchema>
export type Progress = z.infer<typeof progressSchema>
