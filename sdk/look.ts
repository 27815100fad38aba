import type { Json } from "./json"
import type { State } from "./store"

export type Look = {
  theme: "light" | "dark" | "system"
  actionColor: string | null
  backgroundColor: string | null
  linkColor: string | null
  side: "left" | "right"
  horizontalPadding: number
  verticalPadding: number
  zIndex: number
  hasLauncher: boolean
  hasNotifications: boolean
}

const minPadding = 20
/** Close to the top, with room above for what a page must keep in front (API spec, 3.1). */
const defaultZIndex = 2_147_483_001

/** How the Messenger looks, from the page's settings first and the workspace's style second (API spec, 3.1). */
export function lookOf({ settings, workspace }: Pick<State, "settings" | "workspace">): Look {
  const theme = settings.theme_mode
  return {
    theme: theme === "dark" || theme === "system" ? theme : "light",
    actionColor: textOf(settings.action_color) ?? workspace?.action_color ?? null,
    backgroundColor: textOf(settings.background_color) ?? workspace?.background_color ?? null,
    linkColor: textOf(settings.link_color),
    side: settings.alignment === "left" ? "left" : "right",
    horizontalPadding: Math.max(minPadding, integerOf(settings.horizontal_padding) ?? minPadding),
    verticalPadding: Math.max(minPadding, integerOf(settings.vertical_padding) ?? minPadding),
    zIndex: integerOf(settings.z_index) ?? defaultZIndex,
    hasLauncher: settings.hide_default_launcher !== true,
    hasNotifications: settings.hide_notifications !== true,
  }
}

function textOf(value: Json | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null
}

/** A string counts by its leading digits, as it does for every number among the settings. */
export function integerOf(value: Json | undefined): number | null {
  const number = typeof value === "number" ? Math.trunc(value) : Number.parseInt(textOf(value ?? null) ?? "", 10)
  return Number.isFinite(number) ? number : null
}
