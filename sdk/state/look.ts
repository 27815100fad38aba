import type { Json } from "../page/json"
import type { State } from "./store"

/** How the Messenger looks: what is written to its root, where the style sheets read it, and what else there is. */
export type Look = {
  /** Attributes `data-…`. */
  attributes: { theme: string; side: string; launcher: "shown" | "hidden" }
  /** Variables `--messenger-…`; an empty one leaves the style sheet's own. */
  variables: Record<string, string>
  zIndex: number
}

const minPadding = 20
/** Close to the top, with room above for what a page must keep in front (fact 6.6). */
const defaultZIndex = 2_147_483_001

/** From the page's settings first, the style it chose second, and the workspace's own third (fact 6.8, fact 6.10). */
export function lookOf({ settings, workspace }: Pick<State, "settings" | "workspace">): Look {
  const theme = settings.theme_mode ?? workspace?.theme_mode
  const styles = new Map(Object.entries(workspace?.styles ?? {}))
  const style = styles.get(String(settings.messenger_style_id)) ?? workspace
  const action = colorOf(settings.action_color) || colorOf(style?.action_color)
  return {
    attributes: {
      theme: theme === "dark" || theme === "system" ? theme : "light",
      side: settings.alignment === "left" ? "left" : "right",
      launcher: (settings.hide_default_launcher ?? workspace?.hide_default_launcher) === true ? "hidden" : "shown",
    },
    variables: {
      x: paddingOf(settings.horizontal_padding),
      y: paddingOf(settings.vertical_padding),
      action,
      head: colorOf(settings.background_color) || colorOf(style?.background_color) || action,
      link: colorOf(settings.link_color),
    },
    zIndex: integerOf(settings.z_index) ?? defaultZIndex,
  }
}

function paddingOf(value: Json | undefined): string {
  return `${Math.max(minPadding, integerOf(value) ?? minPadding)}px`
}

/** Empty for what is no colour. */
function colorOf(value: Json | undefined): string {
  return typeof value === "string" && CSS.supports("color", value) ? value : ""
}

/** A string counts by its leading digits, as it does for every number among the settings. */
export function integerOf(value: Json | undefined): number | null {
  const number = typeof value === "number" ? Math.trunc(value) : Number.parseInt(String(value), 10)
  return Number.isFinite(number) ? number : null
}
