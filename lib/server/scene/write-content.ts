// Brings a scene's team, outbound messages and articles into a workspace.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import type { SceneArticle, SceneOutbound } from "@/lib/contract/scene/content"
import type { Scene } from "@/lib/contract/scene/parts"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { bytesOf } from "../conversations/message-body"
import { lockText } from "../db/lock-text"
import type { Transaction } from "../db/write"
import { checkContent } from "../outbound/author"
import { wayOf } from "../outbound/kind"
import { liveMax } from "../outbound/outbound"
import { type Bringing, thereAlready } from "./bringing"
import { refuseOther } from "./conflict"
import { dateOf } from "./fields"
import { listArticles, listOutbounds, listTeam } from "./read-content"

/** Our ids of the teammates by their email. */
type Team = ReadonlyMap<string, string>

const teamMax = 1_000

/** Answers the team, the one who speaks first first. One that the scene does not name stays as it is. */
export async function addTeam(tx: Transaction, { workspaceId, mode, at }: Bringing, { team }: Scene): Promise<Team> {
  const isReplaced = mode === "replace" && team.length > 0
  if (isReplaced) await tx.admin.deleteMany({ where: { workspaceId } })
  const known = isReplaced ? [] : await listTeam(tx, { workspaceId, take: teamMax })
  const there = new Map(known.map((each) => [each.item.email, each]))
  const ids = new Map([...there].map(([email, { id }]) => [email, id]))
  const rows: Prisma.AdminCreateManyInput[] = []
  team.forEach((admin, index) => {
    const known = there.get(admin.email)
    if (known) {
      refuseOther({ path: `team.${index}`, given: admin, there: known.item })
      return
    }
    const { name, email, job_title: jobTitle, avatar_url: avatarUrl } = admin
    const id = newId("adm")
    ids.set(email, id)
    rows.push({ id, workspaceId, name, email, jobTitle, avatarUrl, createdAt: at })
  })
  await tx.admin.createMany({ data: rows })
  return ids
}

type Messages = { scene: Scene; team: Team }

export async function addOutbounds(tx: Transaction, bringing: Bringing, { scene, team }: Messages): Promise<void> {
  const { workspaceId, at } = bringing
  if (scene.outbounds.length === 0) return
  await lockText(tx, `${workspaceId} outbound number`)
  const fresh = await findNew(bringing, { list: "outbounds", given: scene.outbounds }, (numbers, take) =>
    listOutbounds(tx, { workspaceId, numbers, take }),
  )
  scene.outbounds.forEach(checkOutbound)
  const [first] = team.values()
  const rows = fresh.map((outbound): Prisma.OutboundCreateManyInput => {
    const { number, kind, name, state, delivery_style: deliveryStyle, blocks, content, audience } = outbound
    const createdAt = dateOf(outbound.created_at, at)
    return {
      id: newId("out"),
      workspaceId,
      adminId: (outbound.author === undefined ? first : team.get(outbound.author)) ?? null,
      ...{ number, kind, name, state, deliveryStyle, blocks, content, audience, createdAt },
      // What is listed is never due.
      trigger: outbound.trigger && wayOf[kind] !== "list" ? outbound.trigger : Prisma.DbNull,
      updatedAt: dateOf(outbound.updated_at, createdAt),
    }
  })
  await tx.outbound.createMany({ data: rows })
  checkRoom(
    bringing.mode === "replace"
      ? rows.filter(({ state }) => state === "live").length
      : await tx.outbound.count({ where: { workspaceId, state: "live" } }),
  )
}

export async function addArticles(tx: Transaction, bringing: Bringing, { articles }: Scene): Promise<void> {
  const { workspaceId, at } = bringing
  if (articles.length === 0) return
  await lockText(tx, `${workspaceId} article number`)
  const fresh = await findNew(bringing, { list: "articles", given: articles }, (numbers, take) =>
    listArticles(tx, { workspaceId, numbers, take }),
  )
  const rows = fresh.map(({ is_published: isPublished, created_at, updated_at, ...article }) => {
    const createdAt = dateOf(created_at, at)
    return {
      id: newId("art"),
      workspaceId,
      ...article,
      isPublished,
      createdAt,
      updatedAt: dateOf(updated_at, createdAt),
    }
  })
  await tx.article.createMany({ data: rows })
}

/** Those that the workspace does not have, by their number; refused where it has another one. */
async function findNew<Item extends SceneOutbound | SceneArticle>(
  bringing: Bringing,
  { list, given }: { list: "outbounds" | "articles"; given: Item[] },
  read: (numbers: number[], take: number) => Promise<Item[]>,
): Promise<Item[]> {
  const numbers = given.map(({ number }) => number)
  const found = await thereAlready(bringing, () => read(numbers, numbers.length))
  const there = new Map(found.map((item) => [item.number, item]))
  return given
    .filter((item, index) => {
      const known = there.get(item.number)
      if (known) refuseOther({ path: `${list}.${index}`, given: item, there: known })
      return known === undefined
    })
    .sort((one, other) => one.number - other.number)
}

function checkOutbound({ blocks, content }: SceneOutbound, index: number): void {
  bytesOf(blocks, `outbounds.${index}.blocks`)
  checkContent(content, `outbounds.${index}.content`)
}

function checkRoom(count: number): void {
  if (count <= liveMax) return
  throw new AppError({
    code: "invalid_request",
    message: `Check "outbounds": with them ${count} messages are live, and ${Math.min(liveMax, limits.sceneOutbounds)} is the limit.`,
    field: "outbounds",
  })
}
