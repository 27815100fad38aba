import type { Locator, Page } from "@playwright/test"

/** The named files of a project, as a person adds and changes them. */
export class Files {
  readonly name: Locator
  readonly problem: Locator

  constructor(readonly page: Page) {
    this.name = page.getByRole("textbox", { name: "File name" })
    this.problem = page.getByRole("dialog").getByRole("alert")
  }

  tab(name: string): Locator {
    return this.page.getByRole("tab", { name, exact: true })
  }

  async add(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "Add a file" }).click()
    await this.name.fill(name)
    await this.page.keyboard.press("Enter")
  }

  async choose(name: string, action: "Rename" | "Delete"): Promise<void> {
    await this.tab(name).click()
    await this.page.getByRole("button", { name: `What to do with ${name}` }).click()
    await this.page.getByRole("menuitem", { name: action }).click()
  }
}
