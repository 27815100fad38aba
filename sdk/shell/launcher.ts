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

const bubble = "M12 3c-5 0-9 3.5-9 8 0 2.5 1.2 4.7 3.3 6.1V21l3.7-2.2c5.6.9 11-2.8 11-7.8 0-4.5-4-8-9-8Z"
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
