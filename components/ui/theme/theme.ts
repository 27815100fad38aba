import { keepCookie } from "./keep-cookie"

export const themes = ["system", "light", "dark"] as const
export type Theme = (typeof themes)[number]

/** The theme in use. */
export function readTheme(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset.theme) ?? "system"
}

/** The cookie lets the server render the chosen one, so that no page flashes. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  keepCookie("theme", theme)
}
