import "server-only"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../../common/errors"
import { lockText } from "../../db/lock-text"
import type { Transaction } from "../../db/write"

export type FileOwner = { workspaceId: string; userId: string | null }

// A file takes a block of the disk and a row, however short it is.
const leastBytes = 4_096

/** Refuses a file for which its workspace, or its person, has no room left. */
export async function checkRoom(tx: Transaction, { workspaceId, userId }: FileOwner, size: number): Promise<void> {
  const [taken] = await tx.$queryRaw<{ all: number; people: number; person: number }[]>`
    SELECT coalesce(sum(bytes), 0)::float8 AS all,
      coalesce(sum(bytes) FILTER (WHERE "userId" IS NOT NULL), 0)::float8 AS people,
      coalesce(sum(bytes) FILTER (WHERE "userId" = ${userId}), 0)::float8 AS person
    FROM (SELECT "userId", greatest(size, ${leastBytes}::int) AS bytes FROM "Attachment"
      WHERE "workspaceId" = ${workspaceId}) AS file`
  if (!taken) return
  const isOver = (bytes: number, most: number) => bytes + Math.max(size, leastBytes) > most
  if (userId && isOver(taken.person, limits.fileBytesOfPerson)) {
    throw full(
      `Your files here take ${sizeOf(limits.fileBytesOfPerson)}, which is all you may send. Share a link instead.`,
    )
  }
  if (isOver(taken.all, limits.fileBytesOfWorkspace) || (userId && isOver(taken.people, limits.fileBytesOfPeople))) {
    throw full("The files of this workspace take all the room it has. Share a link instead, or use another workspace.")
  }
}

/** Makes uploads of one workspace wait for each other until the transaction ends, so that none fits twice. */
export async function lockRoom(tx: Transaction, workspaceId: string): Promise<void> {
  await lockText(tx, `files ${workspaceId}`)
}

function full(message: string): AppError {
  return new AppError({ code: "files_full", message })
}

function sizeOf(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`
}
