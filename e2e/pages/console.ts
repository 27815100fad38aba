import type { Locator } from "@playwright/test"
import type { Playground } from "./playground"

/** The inspector as a console: what is entered, what it gives, and which levels are seen. */
export class Console {
  readonly input: Locator
  readonly levels: Locator

  constructor(readonly playground: Playground) {
    this.input = playground.inspector.getByRole("textbox", { name: "Console input" })
    this.levels = playground.inspector.getByRole("button", { name: /^Levels/ })
  }

  async enter(line: string): Promise<void> {
    await this.input.fill(line)
    await this.input.press("Enter")
  }

  /** The newest row. */
  get last(): Locator {
    return this.playground.inspector.getByRole("listitem").last()
  }

  /** Shows a level, or leaves it out, by keyboard. */
  async toggleLevel(name: string): Promise<void> {
    const { page } = this.playground
    await this.levels.press("Enter")
    const item = page.getByRole("menuitemcheckbox", { name })
    await item.focus()
    await item.press("Enter")
    await page.keyboard.press("Escape")
  }
}
