// How every verb writes: its rows and their activity in one transaction, then the news of it.
import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import type { Prisma } from "@/generated/prisma/client"
import type { ActivityData, ActivityType } from "@/lib/contract/playground/activity"
import { AppError } from "../common/errors"
import { type ActivityRow, recordActivity } from "./activity"
import { type Concerned, publish } from "./bus"
import { database } from "./database"
import { isRace } from "./database-error"
import { writeTurns } from "./write-turns"

/** What answers a query, for functions that only read: the client, or a transaction. */
export type Db = Prisma.TransactionClient

/** What is written through it happens as a whole or not at all. */
export type Transaction = Db

/** Adds one row to the activity of the running write, which has several causes where each names its own trace. */
export type Log = <Type extends ActivityType>(
  type: Type,
  userId: string | null,
  data: ActivityData<Type>,
  cause?: string | null,
) => void

type Scope = { workspaceId: string; traceId?: string | undefined }

/** Of several requests that race for the same rows one wins each time, so as many may take part. */
const attempts = 6
const pauseMs = 5

/** Thrown inside `write` when a row that was just read is gone: the work starts over. */
export class LostRace extends Error {}

/** Runs `work` in a transaction, logs what it logged, and tells the streams. Answers the last cursor beside the result. */
export async function write<Result>(
  { workspaceId, traceId }: Scope,
  work: (tx: Transaction, log: Log) => Promise<Result>,
): Promise<{ result: Result; cursor: number | null }> {
  const db = await database()
  const transact = () =>
    db.$transaction(async (tx) => {
      const rows: ActivityRow[] = []
      const log: Log = (type, userId, data, cause = traceId ?? null) => {
        rows.push({ type, userId, traceId: cause, data } as ActivityRow)
      }
      const result = await work(tx, log)
      const people: Concerned = rows.some(mayEndSessions) ? "everyone" : new Set(rows.flatMap(peopleOf))
      return { result, people, cursor: rows.length > 0 ? await recordActivity(tx, workspaceId, rows) : null }
    })
  const written = await retryRaces(() => writeTurns().take(workspaceId, transact)).catch(async (error: unknown) => {
    // Every write of a workspace that was deleted meanwhile loses.
    throw isRace(error) && (await isDeleted(workspaceId)) ? deletedMeanwhile() : error
  })
  const { result, people, cursor } = written
  if (cursor !== null) publish(workspaceId, people)
  return { result, cursor }
}

async function isDeleted(id: string): Promise<boolean> {
  const db = await database()
  return (await db.workspace.count({ where: { id, deletedAt: null } })) === 0
}

function deletedMeanwhile(): AppError {
  return new AppError({
    code: "app_id_unknown",
    message: "Use another App ID: this workspace was just deleted.",
    field: "app_id",
  })
}

/** After these changes a session may be no longer proven, or be over, or its stream another one. */
function mayEndSessions({ type, data }: ActivityRow): boolean {
  if (type === "scene.imported") return data.mode === "replace"
  return type === "workspace.changed" && data.fields.some((field) => endingFields.includes(field))
}

const endingFields = ["requires_verification", "secrets", "clock", "faults"]

/** Whom a row is about: of a merge also the person who is no more, whose streams go on as the other's. */
function peopleOf(row: ActivityRow): string[] {
  const people = row.type === "user.merged" ? [row.userId, row.data.from] : [row.userId]
  return people.filter((id) => id !== null)
}

/** Runs `work` again when it lost a race against another request. */
export async function retryRaces<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !(error instanceof LostRace || isRace(error))) throw error
      // Those that lost together would meet again.
      await pause(Math.random() * pauseMs * 2 ** attempt)
    }
  }
}
