// What each tool of the MCP server (`/mcp`) takes, and what it answers.
import { z } from "zod"
import { limits } from "../limits"
import { createOutboundSchema, outboundResourceSchema } from "../messenger/outbound"
import { traceIdSchema } from "../messenger/wire"
import { activitySchema, activityTypes } from "../playground/activity"
import { changeClockSchema, clockResourceSchema } from "../playground/clock"
import { faultsSchema, setFaultsFields } from "../playground/faults"
import { adminReplySchema, inboxMessageSchema } from "../playground/inbox"
import { activityListSchema, listOf, userResourceSchema } from "../playground/playground"
import { projectSchema } from "../playground/project"
import { reasonsListSchema } from "../playground/reasons"
import { noSettings } from "../playground/settings"
import { sceneCountsSchema } from "../scene/counts"
import { sceneSchema } from "../scene/scene"
import { bytesOf } from "../snippets/save"
import { runReportSchema } from "./run"

const paneSchema = z.string().max(limits.sourceLength).default("")

const pageFields = {
  limit: z.number().int().min(1).max(limits.mcpPageSizeMax).default(limits.mcpPageSize),
  cursor: z.string().max(200).optional().describe('The "next" of the page before, unchanged.'),
}

/** A person as whoever tests knows them. */
const personSchema = z
  .string()
  .trim()
  .min(1)
  .max(limits.attributeStringLength)
  .describe("The person's user_id, email or visitor_id, or the id that list_people answers.")

/** What the schema of all kinds together cannot say. */
const contentByKind = [
  "Of a chat or a post: leave it out, blocks say it.",
  "banner: {blocks, position: top|bottom}.",
  "tooltip: {blocks, selector}.",
  "tour: {steps: [{selector or null, title, blocks}]}.",
  "survey: {questions: [{type: rating, key, text, max} | {type: choice, key, text, options} | {type: text, key, text}], thanks}.",
  "checklist: {title, steps: [{key, title, blocks}]}.",
  "news: {title, blocks}.",
].join(" ")

export const toolSchemas = {
  list_calls: {
    input: z.object({
      ...pageFields,
      person: personSchema.optional(),
      types: z.array(z.enum(activityTypes)).min(1).max(activityTypes.length).optional(),
    }),
    output: activityListSchema,
  },
  get_trace: {
    input: z.object({ trace_id: traceIdSchema }),
    /** In the order in which they happened. */
    output: z.object({ trace_id: z.string(), data: z.array(activitySchema), is_complete: z.boolean() }),
  },
  list_people: {
    input: z.object({ ...pageFields, search: personSchema.optional() }),
    output: listOf(userResourceSchema),
  },
  why_not_shown: {
    input: z.object({
      ...pageFields,
      person: personSchema,
      message: z.number().int().min(1).optional().describe("The message's number. Without it: all live messages."),
    }),
    output: reasonsListSchema,
  },
  reply_as_admin: {
    input: adminReplySchema.safeExtend({
      conversation_id: z.string().min(1).max(64).describe("As in the data of conversation.started or message.sent."),
    }),
    output: inboxMessageSchema,
  },
  author_message: {
    input: createOutboundSchema.safeExtend({ content: z.unknown().optional().describe(contentByKind) }),
    output: outboundResourceSchema,
  },
  sign_identity: {
    input: z.object({
      user_id: z.string().trim().min(1).max(limits.attributeStringLength),
      email: z
        .string()
        .trim()
        .min(1)
        .max(limits.attributeStringLength)
        .optional()
        .describe("Signed into the JWT as well."),
      expires_in: z.number().int().min(1).max(limits.signedLoginSeconds).default(3_600).describe("Seconds."),
    }),
    output: z.object({
      user_id: z.string(),
      /** Never expires. */
      user_hash: z.string(),
      intercom_user_jwt: z.string(),
      /** Of the JWT, in Unix seconds. */
      expires_at: z.number(),
    }),
  },
  advance_clock: {
    input: changeClockSchema
      .safeExtend({ real: z.literal(true).optional().describe("Goes by the real time again; alone.") })
      .refine(({ real, ...others }) => !real || Object.values(others).every((value) => value === undefined), {
        path: ["real"],
        message: "must be alone",
      }),
    output: clockResourceSchema,
  },
  run_snippet: {
    input: z
      .object({
        html: paneSchema.describe("Markup of the page. The script runs at its end."),
        css: paneSchema,
        script: paneSchema.describe(
          'JavaScript or TypeScript. It imports packages, and files of named: { "cart.ts": "export …" } as "./cart.ts".',
        ),
        named: projectSchema.shape.named,
        wait_ms: z
          .number()
          .int()
          .min(limits.runWaitMsMin)
          .max(limits.runWaitMsMax)
          .default(limits.runWaitMs)
          .describe("It is over once it was quiet for so long. Give more where it waits, as for a timer."),
      })
      .refine((given) => bytesOf({ ...given, settings: noSettings }) <= limits.snippetBytes, {
        error: `must have at most ${limits.snippetBytes} bytes together`,
        path: ["script"],
      }),
    output: runReportSchema.extend({ app_id: z.string() }),
  },
  set_faults: { input: setFaultsFields, output: faultsSchema },
  reset: {
    input: z.object({
      scene: sceneSchema
        .optional()
        .describe("What it holds afterwards, as GET …/scene answers it. Without it: nothing."),
    }),
    output: z.object({ app_id: z.string(), counts: sceneCountsSchema }),
  },
} as const satisfies Record<string, { input: z.ZodObject; output: z.ZodObject }>

export type ToolName = keyof typeof toolSchemas
