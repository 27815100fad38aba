import * as z from "zod/mini"
import { limits } from "../limits"
import type { SceneCounts } from "../scene/counts"
import { type FileName, namedFilesSchema } from "./files"
import { noSettings, projectSettingsSchema } from "./settings"

/** The panes of a project, in the order of their tabs. */
export const panes = ["html", "css", "script"] as const
export type Pane = (typeof panes)[number]

/** Whatever of a project is a text of its own: a pane, or a named file, whose name has a point. */
export type Part = Pane | FileName

/** What a visitor edits, and what a share link carries: no App ID, since it runs in the workspace of who opens it. */
export const projectSchema = z.object({
  html: z.string().check(z.maxLength(limits.sourceLength)),
  css: z.string().check(z.maxLength(limits.sourceLength)),
  script: z.string().check(z.maxLength(limits.sourceLength)),
  named: z._default(namedFilesSchema, {}),
  settings: z._default(projectSettingsSchema, noSettings),
})

export type Project = z.infer<typeof projectSchema>

/** What tells projects apart by what is in them: a hash, so that nobody can make one that passes for another. */
export const projectKeySchema = z.string().check(z.regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits"))

/** Script compiled for the preview. */
export type Compiled = {
  code: string
  /** A module uses import, export or top-level await; anything else shares its globals with the HTML, as on any page. */
  kind: "classic" | "module"
  /** Source map version 3, as JSON text; empty where the code is the script as it was written. Its sources are `sourceOf` (lib/playground/bundler/sources.ts). */
  map: string
  /** Addresses that a module fetches before it runs. */
  imports: string[]
  /** Packages that a classic script names in import(), and where they are. */
  packages: Record<string, string>
}

/** One entry of the gallery. */
export type Example = OpenedExample & { compiled: Compiled }

/** What the panes began as: an example, or a step of a lesson. */
export type OpenedExample = Project & {
  slug: string
  title: string
  explanation: string
  /** Key of the workspace that it has for itself in this browser; without one it runs in that of the App ID. */
  room?: string
  /** Opening it empties the cookies and the storage that its page had before. */
  isNewBrowser?: true
  /** What it brings into a fresh workspace, if that is asked for; an example only. */
  scene?: SceneCounts
  /** The script as it is compiled, where that is known beforehand. */
  compiled?: Compiled
}
