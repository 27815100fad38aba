import { Monitor, Moon, Sun } from "lucide-react"
import { useSyncExternalStore } from "react"
import { IconButton } from "./icon-button"

const themes = ["system", "light", "dark"] as const
type Theme = (typeof themes)[number]

const icons = { system: Monitor, light: Sun, dark: Moon } satisfies Record<Theme, unknown>

const yearInSeconds = 365 * 24 * 3_600

/** Steps through the themes. The cookie lets the server render the chosen one, so that no page flashes. */
export function ThemeButton() {
  const theme = useSyncExternalStore(subscribe, readTheme, () => "system" as const)

  function step() {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system"
    document.documentElement.dataset.theme = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox ESR.
    document.cookie = `theme=${next}; path=/; max-age=${yearInSeconds}; samesite=lax`
  }

  return <IconButton label={`Theme: ${theme}`} icon={icons[theme]} onClick={step} />
}

function readTheme(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset.theme) ?? "system"
}

function subscribe(onChange: () => void) {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] })
  return () => observer.disconnect()
}
