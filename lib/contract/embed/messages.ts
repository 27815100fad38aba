// What a page and the embed in its iframe say to each other by postMessage. Each request carries an id, and is answered by
// one message with that id. An embed hears the window that it is framed by, and nobody else; what it is told it parses, and
// what is no message of this channel it ignores.
//
//   page -> embed   get                 -> EmbedState
//                   set { files }       -> EmbedState; what is left out stays as it is
//                   run                 -> EmbedState, once the run has begun
//                   stop                -> EmbedState
//                   watch, unwatch      -> EmbedState; while watched, each call comes as an event
//   embed -> page   ready               once, when it can be talked to
//                   call                an event, while watched
//                   answer              ok with a value, or not with an error that says what to do, and which field is wrong
import * as z from "zod/mini"
import { namedFilesSchema } from "../playground/files"
import { projectSchema } from "../playground/project"
import { projectSettingsSchema } from "../playground/settings"

export const embedChannel = "messenger-playground:embed"

const idSchema = z.string().check(z.minLength(1), z.maxLength(64))
const request = { channel: z.literal(embedChannel), id: idSchema }

/** What is no message of the channel at all is not answered. */
export const envelopeSchema = z.object({ ...request, type: z.string() })

const { html, css, script } = projectSchema.shape

/** Without the defaults of a project, as what is left out stays. */
const changesSchema = z.partial(
  z.strictObject({ html, css, script, named: namedFilesSchema, settings: projectSettingsSchema }),
)

export const toEmbedSchema = z.discriminatedUnion("type", [
  z.object({ ...request, type: z.literal("get") }),
  z.object({ ...request, type: z.literal("set"), files: changesSchema }),
  z.object({ ...request, type: z.literal("run") }),
  z.object({ ...request, type: z.literal("stop") }),
  z.object({ ...request, type: z.literal("watch") }),
  z.object({ ...request, type: z.literal("unwatch") }),
])

export const embedPhases = ["stopped", "starting", "running", "busy"] as const

/** How an embed is: what its panes hold, whether that differs from what was saved, and how far its run has come. */
export const embedStateSchema = z.object({
  files: projectSchema,
  isEdited: z.boolean(),
  phase: z.enum(embedPhases),
})

/** One call of Intercom that the running code made. */
export const embedCallSchema = z.object({
  method: z.string(),
  /** The arguments, as far as they can be copied: what is long or deep is cut. */
  args: z.array(z.unknown()),
  /** Epoch milliseconds. */
  at: z.number(),
})

export const fromEmbedSchema = z.discriminatedUnion("type", [
  z.object({ channel: z.literal(embedChannel), type: z.literal("ready") }),
  z.object({ channel: z.literal(embedChannel), type: z.literal("call"), call: embedCallSchema }),
  z.object({
    channel: z.literal(embedChannel),
    type: z.literal("answer"),
    id: idSchema,
    outcome: z.discriminatedUnion("ok", [
      z.object({ ok: z.literal(true), value: embedStateSchema }),
      z.object({
        ok: z.literal(false),
        /** `field` is the path of what is wrong, such as files.script; null where it is no field. */
        error: z.object({ message: z.string(), field: z.nullable(z.string()) }),
      }),
    ]),
  }),
])

export type ToEmbed = z.infer<typeof toEmbedSchema>
export type FromEmbed = z.infer<typeof fromEmbedSchema>
export type EmbedPhase = (typeof embedPhases)[number]
export type EmbedState = z.infer<typeof embedStateSchema>
export type EmbedCall = z.infer<typeof embedCallSchema>
export type EmbedOutcome = Extract<FromEmbed, { type: "answer" }>["outcome"]
