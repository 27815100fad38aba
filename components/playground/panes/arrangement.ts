import type { View } from "./view-switch"

/** How the panes stand on a wide screen: code and preview beside or above each other, or one of them alone. */
export const arrangements = ["side", "stacked", "preview", "code"] as const
export type Arrangement = (typeof arrangements)[number]

export const arrangementNames = {
  side: "Side by side",
  stacked: "Code above preview",
  preview: "Preview only",
  code: "Code only",
} satisfies Record<Arrangement, string>

/** The arrangement that has the part in view; the same if that has it already. */
export function arrangementWith(view: View, arrangement: Arrangement): Arrangement {
  const isShown = arrangement === "side" || arrangement === "stacked" || arrangement === view
  return isShown ? arrangement : "side"
}
