import "server-only"
import { DriverAdapterError } from "@prisma/driver-adapter-utils"
import { z } from "zod"
import { Prisma } from "@/generated/prisma/client"

// What a driver adapter tells of a failure: inside Prisma's own error, or, when a commit fails, as it is.
const adapterErrorSchema = z.object({
  name: z.literal("DriverAdapterError"),
  cause: z.object({ kind: z.string(), originalCode: z.string().optional(), originalMessage: z.string().optional() }),
})

/** What the driver said: PostgreSQL's code and words, where it was PostgreSQL that spoke. */
export function causeOf(error: unknown): { kind?: string; originalCode?: string; originalMessage?: string } {
  const inner = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.driverAdapterError : error
  return adapterErrorSchema.safeParse(inner).data?.cause ?? {}
}

/** The error of a connection that is no more, in the words of the driver. */
export function connectionClosed(message: string): DriverAdapterError {
  return new DriverAdapterError({ kind: "ConnectionClosed", originalMessage: message })
}

// Unique violation, missing parent, missing row, write conflict: another request changed the same rows first.
const raceCodes = new Set(["P2002", "P2003", "P2025", "P2034"])
// The same from raw SQL and from commits, in PostgreSQL's own codes.
const raceStates = new Set(["23503", "23505", "40001", "40P01"])

/** Tells whether a write lost against another one, so that it may succeed when run again. */
export function isRace(error: unknown): boolean {
  return hasCode(error, raceCodes) || raceStates.has(causeOf(error).originalCode ?? "")
}

// Server unreachable, login refused, timed out, closed; pool or transaction queue full; too many connections; conflicts
// that went on and on.
const awayCodes = new Set(["P1000", "P1001", "P1002", "P1003", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"])
const awayKinds = new Set([
  "DatabaseNotReachable",
  "DatabaseDoesNotExist",
  "DatabaseAccessDenied",
  "AuthenticationFailed",
  "ConnectionClosed",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
  "TransactionWriteConflict",
])
// Classes of SQLSTATE: connection (08), no room or too many (53), stopped by an operator (57), the system around the
// database (58). Then: read-only, conflict, deadlock, lock not to be had.
const awayStates = /^(?:08|53|57|58)|^(?:25006|40001|40P01|55P03)$/
const corruptStates = new Set(["XX001", "XX002"])

/** Tells whether the database could not do what it was asked, whatever that was. It passes by itself. */
export function isAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError || isCorrupt(error)) return true
  const { kind = "", originalCode = "" } = causeOf(error)
  return hasCode(error, awayCodes) || awayKinds.has(kind) || awayStates.test(originalCode)
}

/** Tells whether the database found its own files damaged, which does not pass by itself. */
export function isCorrupt(error: unknown): boolean {
  return corruptStates.has(causeOf(error).originalCode ?? "")
}

function hasCode(error: unknown, codes: Set<string>): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && codes.has(error.code)
}
