import "server-only"
import { z } from "zod"
import { Prisma } from "@/generated/prisma/client"

// What a driver adapter tells of a failure, inside Prisma's own error.
const detailSchema = z.object({
  driverAdapterError: z.object({
    cause: z.object({ kind: z.string().optional(), originalCode: z.string().optional() }),
  }),
})

function detailOf(error: Prisma.PrismaClientKnownRequestError): { kind?: string; originalCode?: string } {
  const parsed = detailSchema.safeParse(error.meta)
  return parsed.success ? parsed.data.driverAdapterError.cause : {}
}

// Unique violation, missing parent, missing row, write conflict: another request changed the same rows first.
const raceCodes = new Set(["P2002", "P2003", "P2025", "P2034"])
// The same from raw SQL, which Prisma reports as P2010 around PostgreSQL's own code.
const raceStates = new Set(["23503", "23505", "40001", "40P01"])

/** Tells whether a write lost against another one, so that it may succeed when run again. */
export function isRace(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return raceCodes.has(error.code) || raceStates.has(detailOf(error).originalCode ?? "")
}

// Server unreachable, login refused, timed out, closed; pool or transaction queue full; too many connections.
const awayCodes = new Set(["P1000", "P1001", "P1002", "P1003", "P1008", "P1017", "P2024", "P2028", "P2037"])
const awayKinds = new Set([
  "DatabaseNotReachable",
  "DatabaseDoesNotExist",
  "DatabaseAccessDenied",
  "AuthenticationFailed",
  "ConnectionClosed",
  "SocketTimeout",
  "TlsConnectionError",
  "TooManyConnections",
])

/** Tells whether the database could not be asked at all, which passes by itself. */
export function isAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return awayCodes.has(error.code) || awayKinds.has(detailOf(error).kind ?? "")
}
