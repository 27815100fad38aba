import { z } from "zod"
import { limits } from "../limits"

/** The panes of a project, in the order of their tabs. */
export const panes = ["html", "css", "script"] as const
export type Pane = (typeof panes)[number]

/** What a position calls the pane that it is in. */
export const paneFiles = { html: "index.html", css: "style.css", script: "script.ts" } satisfies Record<Pane, string>

/** What a visitor edits, and what a share link carries: no App ID, since it runs in the workspace of who opens it. */
export const projectSchema = z.object({
  html: z.string().max(limits.sourceLength),
  css: z.string().max(limits.sourceLength),
  script: z.string().max(limits.sourceLength),
})

export type Project = z.infer<typeof projectSchema>

/** What tells projects apart by what is in them: a hash, so that nobody can make one that passes for another. */
export const projectKeySchema = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits")

/** Script compiled for the preview. */
export type Compiled = {
  code: string
  /** A module uses import, export or top-level await; anything else shares its globals with the HTML, as on any page. */
  kind: "classic" | "module"
  /** Source map version 3, as JSON text. */
  map: string
  /** Addresses that a module fetches before it runs. */
  imports: string[]
  /** Packages that a classic script names in import(), and where they are. */
  packages: Record<string, string>
}

/** One entry of the gallery. */
export type Example = Project & { slug: string; title: string; explanation: string; compiled: Compiled }
