// What is sent to make and change a snippet; snippet.ts says where.
import { z } from "zod"
import { limits } from "../limits"
import { partsOf, textOf } from "../playground/parts"
import { type Project, projectSchema } from "../playground/project"
import { type KeptScene, keptSceneSchema } from "../scene/scene"
import { cleanLine, cleanText } from "./words"

const titleSchema = z
  .string()
  .max(limits.snippetTitleLength)
  .transform(cleanLine)
  .pipe(z.string().min(1, "must have a letter"))

const descriptionSchema = z.string().max(limits.snippetDescriptionLength).transform(cleanText)

/** Lower case, with hyphens where spaces were. */
const tagSchema = z
  .string()
  .max(limits.snippetTagLength)
  .transform((tag) => cleanLine(tag).toLowerCase().replace(/\s+/g, "-"))
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.+-]*$/u, "must be letters, digits and hyphens"))

const tagsSchema = z
  .array(tagSchema)
  .max(limits.snippetTags)
  .transform((tags) => [...new Set(tags)])

const filesSchema = z.object(projectSchema.shape).refine((files) => bytesOf(files) <= limits.snippetBytes, {
  error: `must have at most ${limits.snippetBytes} bytes together`,
})

/** The text of a project, in bytes. */
export function bytesOf(files: Project): number {
  const encoder = new TextEncoder()
  return partsOf(files).reduce((sum, part) => sum + encoder.encode(textOf(files, part)).length, 0)
}

/** What a revision is stored in, in bytes. */
export function storedBytes({
  files,
  scene,
}: {
  files?: Project | undefined
  scene?: KeptScene | null | undefined
}): number {
  return (files ? bytesOf(files) : 0) + (scene ? new TextEncoder().encode(scene.text).length : 0)
}

const saveFields = {
  /** What the author says of this revision, such as "Boot with an email". */
  change: z.string().max(limits.snippetChangeLength).transform(cleanLine).default(""),
  /** Stores it although keys or tokens seem to be in it. */
  allow_secrets: z.boolean().default(false),
}

/** `POST /api/snippets` */
export const createSnippetSchema = z.object({
  title: titleSchema,
  description: descriptionSchema.default(""),
  tags: tagsSchema.default([]),
  is_listed: z.boolean().default(false),
  files: filesSchema,
  /** The seed of the workspace that it is meant for. */
  scene: keptSceneSchema.nullable().default(null),
  ...saveFields,
})

/** `PUT /api/snippets/<slug>`: what is left out stays. Files and a scene that are equal to the latest revision's make no new one. */
export const saveSnippetSchema = z
  .object({
    title: titleSchema.optional(),
    description: descriptionSchema.optional(),
    tags: tagsSchema.optional(),
    is_listed: z.boolean().optional(),
    files: filesSchema.optional(),
    /** Null takes it away. Where there are files and no scene, that of the latest revision stays. */
    scene: keptSceneSchema.nullable().optional(),
    /** The revision that the files and the scene were made from. */
    based_on: z.number().int().min(1).optional(),
    ...saveFields,
  })
  .refine(({ files, scene, based_on }) => (files ?? scene) === undefined || based_on !== undefined, {
    error: "must name the revision that the files or the scene are based on",
    path: ["based_on"],
  })

/** `POST /api/snippets/<slug>/forks`: of the latest revision, where none is named. */
export const forkSnippetSchema = z.object({ revision: z.number().int().min(1).optional() })

/** `POST /api/snippets/<slug>/reports` */
export const reportSnippetSchema = z.object({
  reason: z
    .string()
    .max(limits.snippetReasonLength)
    .transform(cleanText)
    .pipe(z.string().min(1, "must say what is wrong with it")),
})

export type CreateSnippet = z.output<typeof createSnippetSchema>
export type SaveSnippet = z.output<typeof saveSnippetSchema>
export type ForkSnippet = z.output<typeof forkSnippetSchema>
export type ReportSnippet = z.output<typeof reportSnippetSchema>
/** What a page sends. */
export type CreateSnippetInput = z.input<typeof createSnippetSchema>
export type SaveSnippetInput = z.input<typeof saveSnippetSchema>
