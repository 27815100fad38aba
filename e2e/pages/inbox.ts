import type { Locator, Page } from "@playwright/test"
import type { Workspace } from "./workspace"

/** The inbox as the team sees it: locators and verbs, no assertions. */
export class Inbox {
  readonly list: Locator
  readonly rows: Locator
  readonly conversation: Locator
  readonly messages: Locator
  readonly details: Locator
  readonly field: Locator
  readonly send: Locator

  constructor(readonly page: Page) {
    this.list = page.getByRole("region", { name: "Conversations" })
    this.rows = this.list.getByRole("listitem")
    this.conversation = page.getByRole("region", { name: "Conversation with" })
    this.messages = page.getByRole("region", { name: "Messages" }).getByRole("listitem")
    this.details = page.getByRole("complementary", { name: "Details" })
    this.field = page.getByRole("form", { name: "Composer" }).getByRole("textbox")
    this.send = page.getByRole("button", { name: /^(Send reply|Add note|Sending…)$/ })
  }

  async open({ appId }: Workspace, query = ""): Promise<void> {
    await this.page.goto(`/workspace?app_id=${appId}${query}`)
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text })
  }

  async openConversation(text: string): Promise<void> {
    await this.row(text).getByRole("link").click()
  }

  /** Chooses between replies and notes, or the list's filter. */
  async choose(option: string): Promise<void> {
    await this.page.getByRole("radio", { name: option, exact: true }).click()
  }

  async reply(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press("Enter")
  }

  async attach(files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.page.getByLabel("Files", { exact: true }).setInputFiles(files)
  }

  message(text: string): Locator {
    return this.messages.filter({ hasText: text })
  }
}
