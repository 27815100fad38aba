import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { methodsIn } from "@/lib/contract/playground/methods"
import { isSameProject } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"
import type { KeptScene } from "@/lib/contract/scene/scene"
import type { SaveSnippet } from "@/lib/contract/snippets/save"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { now } from "../common/clock"
import { AppError } from "../common/errors"
import type { Transaction } from "../db/write"
import { clientOf } from "../rate-limit/caller"
import { type LockedSnippet, lockSnippet, type Owned } from "./locked"
import { checkSameRequest, type Repeatable, repeatableOf } from "./repeat"
import { sceneColumns } from "./scene-columns"
import { keepListing, listedSelect } from "./search/listing"
import { checkSecrets } from "./secrets/check-secrets"
import { readSceneText, readSnippet } from "./snippet"
import { writeSnippets } from "./write-snippets"

type Save = Owned & { request: Request; body: SaveSnippet; browserToken: string | undefined }

/** Changes what a snippet says of itself, and adds a revision where its text is another. */
export async function saveSnippet({ request, body, browserToken, ...owned }: Save): Promise<Snippet> {
  await checkSecrets(body, browserToken)
  const repeatable = repeatableOf(request, body)
  return writeSnippets(clientOf(request), async (tx) => {
    const row = await lockSnippet(tx, owned)
    if (row.deletedAt) throw deletedBefore()
    const repeated = await findRepeated(tx, row.id, repeatable)
    if (repeated) return readSnippet(tx, { ...owned, revision: repeated })
    const changed = await findChanged(tx, row, body)
    const revision = changed && (await addRevision(tx, row, { ...changed, change: body.change, repeatable }))
    await changeSnippet(tx, row, { ...aboutOf(row, body), ...revision })
    return readSnippet(tx, owned)
  })
}

function deletedBefore(): AppError {
  return new AppError({ code: "not_found", message: "Restore this snippet first: it was deleted." })
}

async function findRepeated(tx: Transaction, snippetId: string, repeatable: Repeatable): Promise<number | null> {
  const { requestKeyHash } = repeatable
  if (requestKeyHash === null) return null
  const where = { snippetId_requestKeyHash: { snippetId, requestKeyHash } }
  const found = await tx.revision.findUnique({ where, select: { number: true, requestHash: true } })
  if (!found) return null
  checkSameRequest(found, repeatable)
  return found.number
}

/** What makes a new revision; null where there is nothing, or nothing that is new. Refused when it is stale. */
async function findChanged(tx: Transaction, row: LockedSnippet, { files, scene, based_on }: SaveSnippet) {
  if (!files && scene === undefined) return null
  const latest = await readSnippet(tx, row)
  const before = await keptScene(tx, latest)
  const after = { files: files ?? latest.revision.files, scene: scene === undefined ? before : scene }
  const isSame = isSameProject(after.files, latest.revision.files) && after.scene?.text === before?.text
  if (isSame) return null
  if (based_on === row.latestRevision) return after
  throw new AppError({
    code: "snippet_stale",
    message: `Compare with revision ${row.latestRevision} first: it was saved after the one that yours is based on.`,
    field: "based_on",
    details: { latest },
  })
}

async function keptScene(tx: Transaction, { slug, revision }: Snippet): Promise<KeptScene | null> {
  const text = revision.scene && (await readSceneText(tx, { slug, number: revision.number }))
  return revision.scene && text !== null ? { text, counts: revision.scene } : null
}

type NewRevision = { files: Project; scene: KeptScene | null; change: string; repeatable: Repeatable }

async function addRevision(tx: Transaction, row: LockedSnippet, { files, scene, change, repeatable }: NewRevision) {
  const number = row.latestRevision + 1
  if (number > limits.revisionsPerSnippet) {
    throw new AppError({
      code: "invalid_request",
      message: `Fork this snippet to go on: it has ${limits.revisionsPerSnippet} revisions, and that is the limit.`,
      field: "files",
    })
  }
  const revision = {
    snippetId: row.id,
    number,
    ...files,
    ...sceneColumns(scene),
    change,
    ...repeatable,
    createdAt: now(),
  }
  await tx.revision.createMany({ data: [revision] })
  return { latestRevision: number, methods: methodsIn(files) }
}

/** What is left out stays, and what is equal is no change. */
function aboutOf(row: LockedSnippet, { title, description, tags, is_listed: isListed }: SaveSnippet) {
  return {
    ...(title !== undefined && title !== row.title && { title }),
    ...(description !== undefined && description !== row.description && { description }),
    ...(tags && tags.join("\n") !== row.tags.join("\n") && { tags }),
    ...(isListed !== undefined && isListed !== row.isListed && { isListed }),
  }
}

async function changeSnippet(
  tx: Transaction,
  { id }: LockedSnippet,
  changes: Prisma.SnippetUpdateInput,
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  const row = await tx.snippet.update({ where: { id }, data: { ...changes, updatedAt: now() }, select: listedSelect })
  await keepListing(tx, row)
}
