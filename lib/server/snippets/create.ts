import "server-only"
import { methodsIn } from "@/lib/contract/playground/methods"
import type { KeptScene } from "@/lib/contract/scene/scene"
import type { CreateSnippet } from "@/lib/contract/snippets/save"
import type { CreatedSnippet } from "@/lib/contract/snippets/snippet"
import { now } from "../common/clock"
import { newId, randomText } from "../common/id"
import { hashToken } from "../common/token"
import { database } from "../db/database"
import type { Db, Transaction } from "../db/write"
import { clientOf } from "../rate-limit/caller"
import { editKeyFor } from "./edit-key"
import { checkSameRequest, type Repeatable, readSecretKey, repeatableOf } from "./repeat"
import { sceneColumns } from "./scene-columns"
import { countFork, keepListing, listedSelect } from "./search/listing"
import { checkSecrets } from "./secrets/check-secrets"
import { readSnippet } from "./snippet"
import { writeSnippets } from "./write-snippets"

/** 60 random bits: nobody finds an unlisted one by trying. */
const slugLength = 12

type NewSnippet = { request: Request; body: CreateSnippet; browserToken: string | undefined }

/** Stores a snippet with its first revision. */
export async function createSnippet({ request, body, browserToken }: NewSnippet): Promise<CreatedSnippet> {
  await checkSecrets(body, browserToken)
  const { is_listed: isListed, allow_secrets: _, ...about } = body
  return storeSnippet(request, { ...about, isListed, forkedFrom: null }, body)
}

type Stored = Pick<CreateSnippet, "title" | "description" | "tags" | "change" | "files"> & {
  scene: KeptScene | null
  isListed: boolean
  forkedFrom: { slug: string; revision: number } | null
}

/** The same for what is known to be fit. `asked` is what a repeated request has to ask for again. */
export async function storeSnippet(request: Request, stored: Stored, asked: unknown): Promise<CreatedSnippet> {
  const editKey = await editKeyFor(readSecretKey(request))
  const repeatable = repeatableOf(request, asked)
  const snippet = await writeSnippets(clientOf(request), async (tx) => {
    const slug = (await findRepeated(tx, repeatable)) ?? (await insert(tx, stored, { editKey, repeatable }))
    return readSnippet(tx, { slug, revision: 1, editKey })
  })
  return { ...snippet, edit_key: editKey }
}

/** What the same request made before, also where its original is gone by now; null when it is the first. */
export async function findMade(request: Request, asked: unknown): Promise<CreatedSnippet | null> {
  const db = await database()
  const slug = await findRepeated(db, repeatableOf(request, asked))
  if (slug === null) return null
  const editKey = await editKeyFor(readSecretKey(request))
  return { ...(await readSnippet(db, { slug, revision: 1, editKey })), edit_key: editKey }
}

async function findRepeated(db: Db, repeatable: Repeatable): Promise<string | null> {
  const { requestKeyHash } = repeatable
  if (requestKeyHash === null) return null
  const select = { slug: true, requestHash: true }
  const found = await db.snippet.findUnique({ where: { requestKeyHash }, select })
  if (!found) return null
  checkSameRequest(found, repeatable)
  return found.slug
}

type Keys = { editKey: string; repeatable: Repeatable }

async function insert(tx: Transaction, stored: Stored, { editKey, repeatable }: Keys): Promise<string> {
  const { title, description, tags, change, files, scene, isListed, forkedFrom } = stored
  const [id, slug, at] = [newId("snp"), randomText(slugLength), now()]
  const row = await tx.snippet.create({
    data: {
      id,
      slug,
      title,
      description,
      tags,
      methods: methodsIn(files),
      isListed,
      writeTokenHash: hashToken(editKey),
      forkedFromSlug: forkedFrom?.slug ?? null,
      forkedFromRevision: forkedFrom?.revision ?? null,
      ...repeatable,
      createdAt: at,
      updatedAt: at,
    },
    select: listedSelect,
  })
  await tx.revision.createMany({
    data: [{ snippetId: id, number: 1, ...files, ...sceneColumns(scene), change, createdAt: at }],
  })
  await keepListing(tx, row)
  await countFork(tx, forkedFrom?.slug ?? null, 1)
  return slug
}
