// Snippets: projects that are kept. They belong to no workspace and open none. Whoever knows a slug reads the snippet; whoever
// has its edit key, as `Authorization: Bearer <edit_key>`, changes it.
//
//   POST   /api/snippets                      createSnippetSchema -> 201 createdSnippetSchema
//   GET    /api/snippets                      listSnippetsSchema in the query -> snippetListSchema, listed ones only
//   GET    /api/snippets/<slug>?revision=<n>  -> snippetSchema with that revision, or with the latest
//   GET    /api/snippets/<slug>/scene?revision=<n>  -> the scene that the revision carries (lib/contract/scene), as text
//   PUT    /api/snippets/<slug>               key, saveSnippetSchema -> snippetSchema with its latest revision
//   DELETE /api/snippets/<slug>               key -> deletedSnippetSchema
//   POST   /api/snippets/<slug>/restore       key, within limits.snippetRestoreMs -> snippetSchema
//   GET    /api/snippets/<slug>/revisions     limit and cursor in the query -> revisionListSchema, the newest first
//   POST   /api/snippets/<slug>/forks         forkSnippetSchema -> 201 createdSnippetSchema
//   POST   /api/snippets/<slug>/reports       reportSnippetSchema -> 201 {}
//
// An `Idempotency-Key` makes a POST or PUT safe to repeat: it answers what the first one did, the edit key included. For that, the
// key of a request that makes a snippet is a secret too: at least 20 random characters, such as a UUID.
//
// A save on top of a revision that is not the latest is refused: 409 `snippet_stale`, staleSnippetSchema. One whose text
// seems to hold keys or tokens is refused as well: 422 `secrets_found`, with an error for each, whose `field` is
// `files.<pane>` or a path in `scene` and which names the `line`; `allow_secrets: true` stores it as it is. A wrong or missing edit key is 401
// `access_denied`. A deleted snippet is 404 to everybody but its key.
import { z } from "zod"
import { errorBodySchema } from "../errors"
import { limits } from "../limits"
import { listOf } from "../playground/playground"
import { projectSchema } from "../playground/project"
import { sceneCountsSchema } from "../scene/counts"

/** Part of the address: `/s/<slug>`. */
export const slugSchema = z.string().regex(/^[0-9a-z]{8,20}$/, "must be the slug of a snippet")

/** What is known of a snippet without its text; times are Unix seconds. */
export const snippetSummarySchema = z.object({
  slug: slugSchema,
  title: z.string(),
  /** Plain text; may have several lines. */
  description: z.string(),
  tags: z.array(z.string()),
  /** Shown to everybody in /snippets; otherwise only who knows the slug finds it. */
  is_listed: z.boolean(),
  /** Methods of Intercom that its latest revision calls. */
  methods: z.array(z.string()),
  latest_revision: z.number(),
  /** What it was forked from, which may be gone by now. */
  forked_from: z.object({ slug: z.string(), revision: z.number() }).nullable(),
  fork_count: z.number(),
  created_at: z.number(),
  updated_at: z.number(),
})

/** A revision never changes. They are numbered from 1. */
export const revisionSummarySchema = z.object({
  number: z.number(),
  /** What its author said of the change; empty when nothing. */
  change: z.string(),
  created_at: z.number(),
})

export const revisionSchema = revisionSummarySchema.extend({
  files: projectSchema,
  /** What the scene that it carries brings; null where it carries none. `GET …/scene` answers the scene itself. */
  scene: sceneCountsSchema.nullable().default(null),
})

export const snippetSchema = snippetSummarySchema.extend({
  revision: revisionSchema,
  /** Only whoever has the key sees a deleted one. */
  deleted_at: z.number().nullable(),
})

/** Answers creating and forking. The edit key is shown once: the server keeps its hash. */
export const createdSnippetSchema = snippetSchema.extend({ edit_key: z.string() })

export const deletedSnippetSchema = z.object({
  slug: slugSchema,
  deleted_at: z.number(),
  /** Until then it can be restored. */
  restorable_until: z.number(),
})

export const revisionListSchema = listOf(revisionSummarySchema)

export const revisionsQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(limits.pageSizeMax).default(limits.pageSize),
  cursor: z.string().max(200).optional(),
})

/** Which revision is asked for. */
export const revisionQuerySchema = z.object({ revision: z.coerce.number().int().min(1).max(1_000_000).optional() })

/** Answers a stale save: the snippet as it is now, with its latest revision. */
export const staleSnippetSchema = errorBodySchema.extend({ latest: snippetSchema })

export const snippetListSchema = listOf(snippetSummarySchema)

export const snippetOrders = ["newest", "most_forked"] as const

/** All conditions hold together. */
export const listSnippetsSchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
  /** Words of title, description and tags, of each the beginning. */
  search: z.string().max(200).optional(),
  tag: z.string().max(limits.snippetTagLength).optional(),
  /** A method of Intercom, such as trackEvent. */
  method: z.string().max(60).optional(),
  order: z.enum(snippetOrders).default("newest"),
})

export type SnippetSummary = z.infer<typeof snippetSummarySchema>
export type RevisionSummary = z.infer<typeof revisionSummarySchema>
export type Revision = z.infer<typeof revisionSchema>
export type Snippet = z.infer<typeof snippetSchema>
export type CreatedSnippet = z.infer<typeof createdSnippetSchema>
export type DeletedSnippet = z.infer<typeof deletedSnippetSchema>
export type SnippetList = z.infer<typeof snippetListSchema>
export type SnippetOrder = (typeof snippetOrders)[number]
export type ListSnippets = z.infer<typeof listSnippetsSchema>
export type RevisionList = z.infer<typeof revisionListSchema>
