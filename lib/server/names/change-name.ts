// How the team lets a name pass, archives it, or has it forgotten.
import "server-only"
import type { DataName, NameSubject, RemovedName } from "@/lib/contract/data-names"
import { AppError, notFound } from "../common/errors"
import { inSteps } from "../common/in-steps"
import { database } from "../db/database"
import { retryRaces, type Transaction, write } from "../db/write"
import { forgetNames } from "./forget"
import { countHolders, removeEvents, removeFromHolders, type Step } from "./holders"
import { getUsage, nameSelect, toDataName } from "./list-names"
import { lockNames, type NameScope } from "./registry"
import { archivedMax } from "./shares"

type Named = { workspaceId: string; subjects: NameSubject[]; id: string }

type NameChange = Named & { state: "active" | "archived" }

/** Activates a name, or archives it, which frees its place. May be repeated. */
export async function changeName({ state, ...named }: NameChange): Promise<DataName> {
  const row = await setState(named, state)
  const scope = { workspaceId: named.workspaceId, subject: row.subject }
  return toDataName(row, (await countHolders(await database(), scope)).get(row.name))
}

/**
 * Forgets a name and what was stored under it: the events, or the values that people or companies have of it. First it is
 * archived, so that nothing new comes; and it goes last, so that what was cut short can be asked for again. The log of
 * what happened keeps its rows for as long as it keeps any.
 */
export async function removeName(named: Named): Promise<RemovedName> {
  const { workspaceId, id } = named
  const { name, subject } = await setState(named, "archived", { isOnItsWayOut: true })
  const remove = (page: { after: string; size: number }) => {
    const asked = { workspaceId, name, ...page }
    return retryRaces(async () =>
      subject === "event" ? removeEvents(await database(), asked) : removeFromHolders(await database(), subject, asked),
    )
  }
  const removed = await removeAll(remove)
  await write({ workspaceId }, async (tx, log) => {
    const { count } = await tx.dataName.deleteMany({ where: { id, workspaceId } })
    if (count > 0) log("workspace.changed", null, { fields: [fieldOf(subject)] })
  })
  return { id, name, removed_count: removed }
}

async function setState(named: Named, state: NameChange["state"], { isOnItsWayOut = false } = {}) {
  const { workspaceId, subjects, id } = named
  const { result } = await write({ workspaceId }, async (tx, log) => {
    await lockNames(tx, workspaceId)
    const row = await tx.dataName.findFirst({
      where: { id, workspaceId, subject: { in: subjects } },
      select: nameSelect,
    })
    if (!row) throw notFound("name")
    if (row.state === state) return row
    const { subject } = row
    if (!isOnItsWayOut) await checkRoom(tx, { workspaceId, subject }, state)
    log("workspace.changed", null, { fields: [fieldOf(subject)] })
    // The team's word counts as a proof: the name is no part of an unproven person's share any more.
    const data = { state, broughtBy: null, broughtFrom: null }
    return tx.dataName.update({ where: { id }, data, select: nameSelect })
  })
  forgetNames({ workspaceId, subject: result.subject })
  return result
}

async function checkRoom(tx: Transaction, scope: NameScope, state: NameChange["state"]): Promise<void> {
  const { active, archived, limit } = await getUsage(tx, scope)
  if (state === "active" && active >= limit) {
    const code = scope.subject === "event" ? "event_name_limit" : "attribute_limit"
    throw new AppError({
      code,
      message: `Archive or delete another one first: ${limit} are active, and that is the limit.`,
      field: "state",
    })
  }
  if (state === "archived" && archived >= archivedMax) {
    const message = `Delete some of the archived ones first: there are ${archivedMax}, and that is the limit.`
    throw new AppError({ code: "invalid_request", message, field: "state" })
  }
}

function fieldOf(subject: NameSubject): string {
  return subject === "event" ? "event_names" : "attributes"
}

const pageSize = 250

async function removeAll(remove: (page: { after: string; size: number }) => Promise<Step>): Promise<number> {
  let removed = 0
  let after = ""
  await inSteps(async () => {
    const { last, count } = await remove({ after, size: pageSize })
    removed += count
    after = last ?? after
    return { isLast: last === null }
  })
  return removed
}
