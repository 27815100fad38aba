import { useSyncExternalStore } from "react"

const darkMedia = "(prefers-color-scheme: dark)"

/** The name of the editor's theme. The theme button changes an attribute; the system changes a media query. */
export function useCodeTheme(): string {
  return useSyncExternalStore(subscribe, themeName)
}

function themeName(): string {
  const chosen = document.documentElement.dataset.theme
  const isDark = chosen === "dark" || (chosen !== "light" && matchMedia(darkMedia).matches)
  return isDark ? "playground-dark" : "playground-light"
}

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] })
  const media = matchMedia(darkMedia)
  media.addEventListener("change", onChange)
  return () => {
    observer.disconnect()
    media.removeEventListener("change", onChange)
  }
}
