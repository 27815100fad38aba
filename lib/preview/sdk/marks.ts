import { showsAttribute } from "@/lib/contract/names"

/** As the page's `--accent`, by the theme of the Messenger, and softer than what has the focus there. */
const colour = "color-mix(in srgb, light-dark(#4353d6, #8c9bff) 70%, transparent)"

const sheet = new CSSStyleSheet()

/** Marks what the Messenger shows of these, and nothing else; also what it draws while that lasts. */
export function markShown(ids: string[]): void {
  sheet.replaceSync(ids.length > 0 ? rulesFor(ids) : "")
  const root = document.getElementById("intercom-container")?.shadowRoot
  // The last one wins over what the Messenger says of its outlines.
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((other) => other !== sheet), sheet]
}

/**
 * Rows and strips go to the edges of what clips them, and a strip may have our colour itself. Where a person forces colours,
 * theirs is the outline's.
 */
function rulesFor(ids: string[]) {
  const shown = `:is(${ids.map((id) => `[${showsAttribute}~="${CSS.escape(id)}"]`).join()})`
  return `
    ${shown} { outline: 3px solid ${colour} !important; outline-offset: 3px !important }
    ${shown}:is(.row, .strip, .tile) { outline-offset: -4px !important }
    ${shown}.strip { outline-color: currentcolor !important }
    ${shown}:is(.message, .thread-list) { border-radius: 16px }`
}
