import type { Locator, Page } from "@playwright/test"

/** The list of what the page can be told by name. */
export class Palette {
  readonly dialog: Locator
  readonly field: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Search commands" })
    this.field = this.dialog.getByRole("combobox")
  }

  /** Opens it by its keys and does the first command with these words. */
  async choose(words: string): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+k")
    await this.field.fill(words)
    await this.dialog.getByRole("option").first().waitFor()
    await this.page.keyboard.press("Enter")
  }
}
