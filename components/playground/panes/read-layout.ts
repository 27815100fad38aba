import { z } from "zod"
import { arrangements } from "./arrangement"
import type { PaneLayout } from "./pane-layout"

const sizesSchema = z.record(z.string().max(40), z.record(z.string().max(40), z.number().min(0).max(100)))
const arrangementSchema = z.enum(arrangements).catch("side")

/** What the cookie says; the usual layout where it is missing or was tampered with. */
export function readLayout(cookie: string | undefined): PaneLayout {
  const { arrangement, ...sizes } = parse(cookie)
  return { arrangement: arrangementSchema.parse(arrangement), sizes: sizesSchema.safeParse(sizes).data ?? {} }
}

function parse(cookie: string | undefined): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(cookie ?? "{}")).data ?? {}
  } catch {
    return {}
  }
}
