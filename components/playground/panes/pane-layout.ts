// How the panes stand and how large they are, kept in a cookie rather than in storage so that the server draws them right
// at once (read-layout.ts).
import type { Layout } from "react-resizable-panels"
import { keepCookie } from "../../ui/theme/keep-cookie"
import type { Arrangement } from "./arrangement"

export type PaneLayout = {
  arrangement: Arrangement
  /** By group of panes, the share of each pane in percent. */
  sizes: Record<string, Layout>
}

export const layoutCookie = "panes"

export function saveLayout({ arrangement, sizes }: PaneLayout): void {
  keepCookie(layoutCookie, JSON.stringify({ ...sizes, arrangement }))
}
