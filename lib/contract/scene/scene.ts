// A scene: the seed of a workspace as one JSON, so that what somebody saw happens again in a workspace of one's own.
//
//   GET  /api/playground/workspaces/<app_id>/scene              -> the scene, in its canonical text
//   GET  /api/playground/workspaces/<app_id>/scene?events=none  -> the same without what people did
//   POST /api/playground/workspaces/<app_id>/scene?mode=<mode>  a scene -> broughtInSchema
//
// `add` brings what is not there yet; what is there with another value is a conflict (409 `scene_conflict`), and nothing
// changes. Settings that are as in a new workspace give way. `replace` empties the workspace first, which ends its sessions;
// its App ID, name, secrets and access stay, the name unless the scene has another. Its clock goes by the real time again, and no
// faults are on. All or nothing happens. An `Idempotency-Key` makes the last POST safe to repeat.
//
// Secrets, tokens, keys and hashes never travel, nor do our own ids: people are known by `user_id` or email, companies by
// `company_id`, teammates by email, articles and messages by their public number. Written out, brought into an empty
// workspace and written out again, a scene is the same byte for byte.
import { z } from "zod"
import { limits } from "../limits"
import { checkTogether } from "./check-together"
import { countScene, sceneCountsSchema } from "./counts"
import { partsSchema, type Scene, sceneVersion } from "./parts"
import { findUnknownKey } from "./unknown-key"
import { writeScene } from "./write-scene"

/** Reads a scene. Says of the first thing that is wrong where it is. */
export const sceneSchema = z.unknown().transform((given, context): Scene => {
  const version = versionOf(given)
  if (typeof version === "number" && version > sceneVersion) {
    context.addIssue({
      code: "custom",
      path: ["version"],
      message: `was made by a newer version of the playground; update this one, which reads version ${sceneVersion}`,
    })
    return z.NEVER
  }
  const parsed = partsSchema.safeParse(given)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: "custom", path, message })
    return z.NEVER
  }
  const unknown = findUnknownKey(given, parsed.data)
  if (unknown) context.addIssue({ code: "custom", path: unknown, message: "is no part of a scene; take it out" })
  else checkTogether(parsed.data, context)
  return parsed.data
})

/** A scene that is kept: its canonical text, and what it says of itself. */
export const keptSceneSchema = sceneSchema
  .transform((scene) => ({ text: writeScene(scene), counts: countScene(scene) }))
  .refine(({ text }) => bytesOfScene(text) <= limits.snippetSceneBytes, {
    error: `must have at most ${limits.snippetSceneBytes} bytes as it is written`,
  })

export type KeptScene = z.output<typeof keptSceneSchema>

function bytesOfScene(text: string): number {
  return new TextEncoder().encode(text).length
}

function versionOf(given: unknown): unknown {
  return typeof given === "object" && given !== null && "version" in given ? given.version : undefined
}

export const sceneModes = ["add", "replace"] as const

/** Query of `POST …/scene`. */
export const bringInQuerySchema = z.object({ mode: z.enum(sceneModes).default("add") })

/** Query of `GET …/scene`. */
export const exportQuerySchema = z.object({ events: z.enum(["all", "none"]).default("all") })

/** Answers `POST …/scene`. */
export const broughtInSchema = z.object({ mode: z.enum(sceneModes), counts: sceneCountsSchema })

export type SceneMode = (typeof sceneModes)[number]
export type BroughtIn = z.infer<typeof broughtInSchema>
