// How an admin makes an outbound message live, and stops it.
import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { limits } from "@/lib/contract/limits"
import { outboundContentSchemas } from "@/lib/contract/messenger/content"
import type { CreateOutbound, OutboundResource } from "@/lib/contract/messenger/outbound"
import { now } from "../common/clock"
import { AppError, notFound } from "../common/errors"
import { newId } from "../common/id"
import { bytesOf, jsonBytes } from "../conversations/message-body"
import { database } from "../db/database"
import { type Transaction, write } from "../db/write"
import { oldestFirst } from "../workspace/admin"
import { parseNumber, takeNumber } from "../workspace/public-number"
import { wayOf } from "./kind"
import { forgetLiveOutbounds, liveMax } from "./outbound"
import { countDeliveries, outboundResourceSelect, toOutboundResource } from "./resource"

type Create = { workspaceId: string; outbound: CreateOutbound }

/** Makes an outbound message that is live at once: the next ping, event or list weighs it. */
export async function createOutbound({ workspaceId, outbound }: Create): Promise<OutboundResource> {
  const { kind, name, blocks, trigger, audience } = outbound
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const number = await takeNumber(tx, { workspaceId, of: "outbound" })
    await checkRoom(tx, workspaceId)
    const adminId = await findAuthor(tx, { workspaceId, adminId: outbound.admin_id })
    const at = now()
    log("workspace.changed", null, { fields: ["outbounds"] })
    const owner = { id: newId("out"), workspaceId, number, adminId }
    const delivery = { state: "live", deliveryStyle: outbound.delivery_style, audience } as const
    const content = outboundContentSchemas[kind].parse(outbound.content ?? {})
    bytesOf(blocks)
    checkContent(content)
    // What is listed is never due, so a trigger would only promise what does not happen.
    const due = trigger && wayOf[kind] !== "list" ? trigger : Prisma.DbNull
    return tx.outbound.create({
      data: { ...owner, kind, name, blocks, content, ...delivery, trigger: due, createdAt: at, updatedAt: at },
      select: outboundResourceSelect,
    })
  })
  forgetLiveOutbounds(workspaceId)
  return toOutboundResource(result)
}

type Stop = { workspaceId: string; number: string }

/** Stops an outbound message: it reaches nobody any more, and what waits on a page goes with the next ping. */
export async function stopOutbound({ workspaceId, number: text }: Stop): Promise<OutboundResource> {
  const number = parseNumber(text)
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const known = number === null ? null : { workspaceId, number }
    const row = known && (await tx.outbound.findFirst({ where: known, select: outboundResourceSelect }))
    if (!row || !known) throw unknownOutbound()
    const data = { state: "stopped" as const, updatedAt: now() }
    const { count } = await tx.outbound.updateMany({ where: { ...known, state: { not: "stopped" } }, data })
    if (count > 0) log("workspace.changed", null, { fields: ["outbounds"] })
    return { ...row, state: data.state }
  })
  forgetLiveOutbounds(workspaceId)
  return toOutboundResource(result, await countDeliveries(await database(), { workspaceId, ids: [result.id] }))
}

/** What to answer for a number that no outbound message of the workspace has. */
export function unknownOutbound(): AppError {
  return notFound("outbound message", { check: "the number" })
}

/** Refuses more of a message's content than one may have. */
export function checkContent(content: unknown, field = "content"): void {
  const bytes = jsonBytes(content)
  if (bytes <= limits.contentBytes) return
  const most = `${limits.contentBytes / 1_024} kB`
  throw new AppError({
    code: "invalid_request",
    message: `Check "${field}": it may be ${most} long, this is ${bytes} bytes.`,
    field,
  })
}

async function checkRoom(tx: Transaction, workspaceId: string): Promise<void> {
  const count = await tx.outbound.count({ where: { workspaceId, state: "live" } })
  if (count < liveMax) return
  throw new AppError({
    code: "invalid_request",
    message: `Stop another message first: ${liveMax} are live, and that is the limit.`,
  })
}

type Author = { workspaceId: string; adminId: string | undefined }

/** The teammate who speaks: the one named, or the workspace's first. */
async function findAuthor(tx: Transaction, { workspaceId, adminId }: Author): Promise<string | null> {
  const admin = await tx.admin.findFirst({
    where: { workspaceId, ...(adminId !== undefined && { id: adminId }) },
    select: { id: true },
    orderBy: oldestFirst,
  })
  if (admin || adminId === undefined) return admin?.id ?? null
  throw new AppError({
    code: "invalid_request",
    message: 'Check "admin_id": this workspace has no such teammate.',
    field: "admin_id",
  })
}
