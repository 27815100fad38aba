import "server-only"
import { z } from "zod"
import { type Fault, faultSchema } from "@/lib/contract/playground/faults"

// What a newer server stored, and this one does not know, strikes nobody.
const storedSchema = z.array(faultSchema.nullable().catch(null)).catch([])

/** The faults that are on, from the workspace's column. */
export function readFaults(column: unknown): Fault[] {
  // Nearly every workspace has none, and this is asked at each request.
  if (!Array.isArray(column) || column.length === 0) return []
  return storedSchema.parse(column).filter((fault) => fault !== null)
}
