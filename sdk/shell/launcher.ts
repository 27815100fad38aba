import { createElement, createIcon } from "./element"
import type { LauncherWords } from "./words"

export type Launcher = {
  element: HTMLElement
  draw(state: { isOpen: boolean; unread: number; words: LauncherWords }): void
}

type Reactions = {
  onClick(): void
  /** Somebody is about to click. */
  onApproach(): void
}

const bubble =
  "M12 3.2c-5.1 0-9.2 3.5-9.2 7.9 0 2.5 1.3 4.7 3.4 6.1v3.1c0 .6.7.9 1.1.5l2.6-2.1c.7.1 1.4.2 2.1.2 5.1 0 9.2-3.5 9.2-7.8 0-4.4-4.1-7.9-9.2-7.9Z"
const chevron = "m6 9.5 6 6 6-6"

/** The round button in the corner, with the number of unread messages. */
export function createLauncher({ onClick, onApproach }: Reactions): Launcher {
  const count = createElement("span", { "aria-hidden": "true" })
  const description = createElement("span", { id: "unread", class: "unseen" })
  const badge = createElement("span", { class: "badge" }, count, description)
  const element = createElement(
    "button",
    { type: "button", id: "launcher", class: "launcher intercom-launcher" },
    createIcon(28, bubble),
    createIcon(26, chevron),
  )
  element.addEventListener("click", onClick)
  for (const name of ["pointerenter", "focus"]) element.addEventListener(name, onApproach)

  return {
    element,
    draw({ isOpen, unread, words }) {
      element.lang = words.language
      element.setAttribute("aria-label", isOpen ? words.close : words.open)
      element.setAttribute("aria-expanded", String(isOpen))
      if (isOpen || unread === 0) {
        badge.remove()
        return element.removeAttribute("aria-describedby")
      }
      count.textContent = unread > 99 ? "99+" : String(unread)
      description.textContent = words.unread(unread)
      element.setAttribute("aria-describedby", "unread")
      // Put in anew it would pop up again.
      if (!badge.parentNode) element.append(badge)
    },
  }
}
