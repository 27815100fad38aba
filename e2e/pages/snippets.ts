import type { Locator, Page } from "@playwright/test"
import { Playground } from "./playground"

/** Saving in the playground, as a person does it. */
export class Snippets {
  readonly playground: Playground
  readonly button: Locator
  readonly panel: Locator
  readonly link: Locator
  /** What says which scene the snippet brings. */
  readonly scene: Locator
  /** Whatever asks something about a save. */
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.playground = new Playground(page)
    this.button = page.getByRole("button", { name: /^(Save|Saved|Saving…)$/ })
    this.panel = page.getByRole("dialog", { name: "Snippet", exact: true })
    this.link = this.panel.getByRole("textbox", { name: "Link to this snippet" })
    this.scene = page.getByRole("main").getByRole("region", { name: "Scene" })
    this.dialog = page.locator("dialog[open]")
  }

  /** Saves by key, and waits until it is. */
  async save(): Promise<void> {
    await this.page.keyboard.press("ControlOrMeta+S")
    await this.page.getByRole("button", { name: "Saved", exact: true }).waitFor()
  }

  /** The address of the snippet's own page. */
  async linkTo(): Promise<string> {
    await this.button.click()
    const link = await this.link.inputValue()
    await this.page.keyboard.press("Escape")
    await this.panel.waitFor({ state: "hidden" })
    return link
  }

  async openRevisions(): Promise<void> {
    await this.button.click()
    await this.panel.getByRole("button", { name: "Revisions" }).click()
  }

  slug(): string {
    return new URL(this.page.url()).searchParams.get("snippet") ?? ""
  }

  /** The snippet in the playground of a page of another browser or tab. */
  async openIn(page: Page): Promise<Snippets> {
    await page.goto(`/?snippet=${this.slug()}`)
    return new Snippets(page)
  }
}
