import base from "./base.css"
import card from "./card.css"
import conversation from "./conversation.css"
import home from "./home.css"
import launcher from "./launcher.css"
import list from "./list.css"
import panel from "./panel.css"

const text = [base, launcher, panel, home, list, conversation, card].join("\n")

/** Adopted sheets need no permission of the page's Content-Security-Policy; a style element does. */
export function applyStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const element = document.createElement("style")
    element.textContent = text
    root.append(element)
  }
}
