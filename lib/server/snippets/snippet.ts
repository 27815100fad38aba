import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { projectSchema } from "@/lib/contract/playground/project"
import { sceneCountsSchema } from "@/lib/contract/scene/counts"
import type { Revision, RevisionSummary, Snippet, SnippetSummary } from "@/lib/contract/snippets/snippet"
import { toSeconds } from "../common/clock"
import { AppError } from "../common/errors"
import { database } from "../db/database"
import type { Db } from "../db/write"
import { isEditKey } from "./edit-key"

export const summarySelect = {
  slug: true,
  title: true,
  description: true,
  tags: true,
  methods: true,
  isListed: true,
  latestRevision: true,
  forkedFromSlug: true,
  forkedFromRevision: true,
  forkCount: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.SnippetSelect

const snippetSelect = { ...summarySelect, deletedAt: true, writeTokenHash: true } satisfies Prisma.SnippetSelect

const revisionSelect = {
  number: true,
  change: true,
  html: true,
  css: true,
  script: true,
  named: true,
  settings: true,
  sceneCounts: true,
  createdAt: true,
} satisfies Prisma.RevisionSelect

export type SummaryRow = Prisma.SnippetGetPayload<{ select: typeof summarySelect }>
type RevisionRow = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>

type Sought = {
  slug: string
  /** Default: the latest. */
  revision?: number | undefined
  /** With it a deleted one is found as well. */
  editKey?: string | undefined
}

/** A snippet with one of its revisions. */
export async function getSnippet({ slug, revision, editKey }: Sought): Promise<Snippet> {
  return readSnippet(await database(), { slug, revision, editKey })
}

/** The same inside a transaction. */
export async function readSnippet(db: Db, { slug, revision, editKey }: Sought): Promise<Snippet> {
  const revisions = {
    where: revision === undefined ? {} : { number: revision },
    select: revisionSelect,
    orderBy: { number: "desc" as const },
    take: 1,
  }
  const row = await db.snippet.findUnique({ where: { slug }, select: { ...snippetSelect, revisions } })
  if (!row || (row.deletedAt && !isEditKey(editKey, row.writeTokenHash))) throw noSnippet()
  const [found] = row.revisions
  if (!found) throw noRevision(row.latestRevision)
  return {
    ...toSummary(row),
    revision: toRevision(found),
    deleted_at: row.deletedAt ? toSeconds(row.deletedAt) : null,
  }
}

/** The scene that a revision carries, as text. */
export async function getScene(sought: Sought): Promise<string> {
  const db = await database()
  const { slug, revision } = await readSnippet(db, sought)
  const scene = await readSceneText(db, { slug, number: revision.number })
  if (scene !== null) return scene
  throw new AppError({
    code: "not_found",
    message: `Ask for another revision: number ${revision.number} has no scene.`,
  })
}

/** The same of a revision that is there; null where it carries none. */
export async function readSceneText(
  db: Db,
  { slug, number }: { slug: string; number: number },
): Promise<string | null> {
  const row = await db.revision.findFirst({ where: { snippet: { slug }, number }, select: { scene: true } })
  return row?.scene ?? null
}

export function noSnippet(): AppError {
  return new AppError({ code: "not_found", message: "Check the address: there is no such snippet, or it was deleted." })
}

function noRevision(latest: number): AppError {
  return new AppError({
    code: "not_found",
    message: `Ask for a revision from 1 to ${latest}: this snippet has no other.`,
    field: "revision",
  })
}

export function toSummary(row: SummaryRow): SnippetSummary {
  const { forkedFromSlug: slug, forkedFromRevision: revision } = row
  return {
    slug: row.slug,
    title: row.title,
    description: row.description,
    tags: row.tags,
    is_listed: row.isListed,
    methods: row.methods,
    latest_revision: row.latestRevision,
    forked_from: slug !== null && revision !== null ? { slug, revision } : null,
    fork_count: row.forkCount,
    created_at: toSeconds(row.createdAt),
    updated_at: toSeconds(row.updatedAt),
  }
}

/** What is stored was parsed when it was saved. */
function toRevision({ html, css, script, named, settings, sceneCounts, ...row }: RevisionRow): Revision {
  return {
    ...toRevisionSummary(row),
    files: projectSchema.parse({ html, css, script, named, settings }),
    scene: sceneCountsSchema.nullable().parse(sceneCounts),
  }
}

export function toRevisionSummary(row: Pick<RevisionRow, "number" | "change" | "createdAt">): RevisionSummary {
  return { number: row.number, change: row.change, created_at: toSeconds(row.createdAt) }
}
