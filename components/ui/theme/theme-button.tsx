import { Monitor, Moon, Sun } from "lucide-react"
import { useSyncExternalStore } from "react"
import { IconButton } from "../icon-button"
import { readTheme, setTheme, type Theme, themes } from "./theme"

const icons = { system: Monitor, light: Sun, dark: Moon } satisfies Record<Theme, unknown>

/** Steps through the themes. */
export function ThemeButton() {
  const theme = useSyncExternalStore(subscribe, readTheme, () => "system" as const)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system"
  return <IconButton label={`Theme: ${theme}`} icon={icons[theme]} onClick={() => setTheme(next)} />
}

function subscribe(onChange: () => void) {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] })
  return () => observer.disconnect()
}
