// What an example says of itself: `about.json` beside its code (lib/playground/examples/<number>-<slug>/).
import { z } from "zod"
import { activityDataSchemas } from "../playground/activity"
import { topicNames } from "./topics"

const activityTypes = Object.keys(activityDataSchemas) as [keyof typeof activityDataSchemas]

/** A row of the activity log by its type and a part of its data (lib/contract/playground/activity.ts). */
const storedSchema = z.looseObject({ type: z.enum(activityTypes) })

/** What can be done with the example, and what comes of it; its tests do so and look. */
const trySchema = z
  .strictObject({
    /** The name of a button or a link on the page; without one it happens by itself, once the example runs. */
    press: z.string().optional(),
    /** The example's picture shows what is seen then, instead of after the last. */
    drawn: z.literal(true).optional(),
    stored: z.array(storedSchema).default([]),
    /** Rows that would have come with those of `stored`, and did not. */
    unstored: z.array(storedSchema).default([]),
    /** Texts that are seen on the page or in the Messenger then. */
    screen: z.array(z.string()).default([]),
    /** Texts of lines in the inspector, calls as well as console. */
    inspector: z.array(z.string()).default([]),
    /** Buttons that are seen then, by name, and some of their style as the browser computes it. */
    look: z.array(z.strictObject({ of: z.string(), css: z.record(z.string(), z.string()) })).default([]),
    /** Texts, and names of buttons, that are not seen then. */
    gone: z.array(z.string()).default([]),
  })
  .refine(({ press: _, drawn: __, ...outcomes }) => Object.values(outcomes).some((outcome) => outcome.length > 0), {
    error: "must say what comes of it, in `stored`, `screen`, `inspector`, `look` or `gone`",
  })

export const aboutSchema = z.strictObject({
  title: z.string().min(1).max(40),
  topic: z.enum(topicNames),
  /** One sentence, for the list. */
  summary: z.string().min(20).max(110).regex(/[.?]$/, "must end as a sentence does"),
  /** What happens and why, beside the running example. */
  explanation: z.string().min(60).max(320),
  tries: z.array(trySchema).min(1),
})

export type About = z.infer<typeof aboutSchema>

/** An example in the list of all. */
export type ExampleEntry = Pick<About, "title" | "topic" | "summary"> & { slug: string; methods: string[] }

/** The same where it is only chosen. */
export type ListedExample = Pick<ExampleEntry, "slug" | "title" | "topic">
