// A lesson as its author writes it, in one file (lib/playground/lessons/content/<number>-<slug>.ts).
import { z } from "zod"
import { sceneSchema } from "../scene/scene"
import { checkSchema } from "./check"

const codeSchema = z.strictObject({
  script: z.string(),
  /** Of the page; default: that of the lesson. */
  html: z.string().optional(),
})

/** What is done with the code once it runs: names of buttons or links that are pressed, in order. */
const pressSchema = z.array(z.string()).optional()

const stepSchema = z.strictObject({
  /** Never changes, because progress is kept by it. */
  slug: z.string().regex(/^[a-z0-9-]{2,30}$/),
  /** One sentence: the state that is to be reached. */
  goal: z.string().min(15).max(170),
  /** What one may do once the code is right, such as "Press Log out." */
  instruction: z.string().max(90).optional(),
  /** Default: the solution of the step before. */
  start: codeSchema.optional(),
  /** The user_id of whom the reader's server, for which the lesson stands, gives proofs; scripts name them by `proofMarks`. */
  proves: z.string().min(1).max(60).optional(),
  /** Begins with nobody on the page: what an earlier step, or visit, left in the browser's cookies and storage is forgotten. */
  isNewBrowser: z.literal(true).optional(),
  check: checkSchema,
  /** Of rising help; the last one is code. */
  hints: z.tuple([z.string().min(10).max(200), z.string().min(10).max(240), z.string().min(5).max(800)]),
  solution: codeSchema.extend({ press: pressSchema }),
  /** Common tries that do not reach the goal, each with what it is told. */
  wrongTries: z.array(
    codeSchema.extend({ press: pressSchema, check: checkSchema, answer: z.string().min(20).max(260) }),
  ),
  /** What happened, once it is reached. */
  explanation: z.string().min(60).max(420),
})

export const lessonSchema = z.strictObject({
  title: z.string().min(5).max(60),
  /** One sentence. */
  summary: z.string().min(30).max(140),
  minutes: z.number().int().min(1).max(15),
  /** What its workspace holds at the beginning (lib/contract/scene/scene.ts). */
  scene: z.unknown().transform((scene, context) => {
    const parsed = sceneSchema.safeParse(scene)
    for (const { path, message } of parsed.error?.issues ?? []) context.addIssue({ code: "custom", path, message })
    return scene
  }),
  html: z.string(),
  steps: z.array(stepSchema).min(3).max(6),
  /** The code for one's own app. */
  takeaway: z.strictObject({ text: z.string().min(30).max(300), code: z.string().min(10).max(1_500) }),
})

/** What stands in scripts of a step for proofs, which differ from workspace to workspace. */
export const proofMarks = { user_hash: "<user_hash>", intercom_user_jwt: "<intercom_user_jwt>" } as const

export type LessonSource = z.input<typeof lessonSchema>
export type Step = LessonSource["steps"][number]
export type Lesson = LessonSource & { slug: string }
