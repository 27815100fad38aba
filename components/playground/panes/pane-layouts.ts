// Sizes of the panes, kept in a cookie rather than in storage so that the server draws them right at once.
import type { Layout } from "react-resizable-panels"
import { z } from "zod"

const layoutsSchema = z.record(z.string().max(40), z.record(z.string().max(40), z.number().min(0).max(100)))

/** By group of panes, the share of each pane in percent. */
export type PaneLayouts = Record<string, Layout>

export const layoutsCookie = "panes"

const yearInSeconds = 365 * 24 * 3_600

/** None of a cookie that is missing or was tampered with. */
export function readLayouts(cookie: string | undefined): PaneLayouts {
  try {
    return layoutsSchema.safeParse(JSON.parse(cookie ?? "{}")).data ?? {}
  } catch {
    return {}
  }
}

export function saveLayouts(layouts: PaneLayouts): void {
  const value = encodeURIComponent(JSON.stringify(layouts))
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox ESR.
  document.cookie = `${layoutsCookie}=${value}; path=/; max-age=${yearInSeconds}; samesite=lax`
}
