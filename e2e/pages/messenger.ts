import type { FrameLocator, Locator, Page } from "@playwright/test"

type Space = "Home" | "Messages" | "Help" | "News" | "Tasks" | "Tickets"

/** Our SDK's Messenger, in the preview or on any page. */
export class Messenger {
  readonly open: Locator
  readonly close: Locator
  readonly panel: Locator
  readonly title: Locator
  readonly field: Locator
  readonly send: Locator
  readonly back: Locator
  /** Messages of the conversation on the screen, oldest first. */
  readonly messages: Locator
  /** What announces a message while the panel is closed. */
  readonly card: Locator
  readonly survey: Locator
  /** What screen readers are told. */
  readonly status: Locator

  constructor(readonly root: FrameLocator | Page) {
    this.open = root.getByRole("button", { name: "Open Messenger" })
    this.close = root.getByRole("button", { name: "Close Messenger" })
    this.panel = root.getByRole("dialog", { name: "Messenger" })
    this.title = this.panel.getByRole("heading", { level: 2 })
    this.field = this.panel.getByRole("textbox", { name: "Message", exact: true })
    this.send = this.panel.getByRole("button", { name: "Send", exact: true })
    this.back = this.panel.getByRole("button", { name: "Back" })
    this.messages = this.panel.getByRole("article")
    this.card = root.getByRole("region", { name: / from / })
    this.survey = root.getByRole("dialog", { name: "Survey" })
    this.status = root.locator("#intercom-container").getByRole("status")
  }

  /** Opens the panel, waits for the message that greets everybody, and closes it. */
  async readWelcome(): Promise<void> {
    await this.open.click()
    await this.panel.getByText("Welcome! This Messenger is real").waitFor()
    await this.close.first().click()
    await this.panel.waitFor({ state: "hidden" })
  }

  /** A message on the screen; the live region repeats it for screen readers only. */
  text(text: string): Locator {
    return this.root.getByText(text).and(this.root.locator(":not([role=status])"))
  }

  message(text: string): Locator {
    return this.messages.filter({ hasText: text })
  }

  tab(space: Space): Locator {
    return this.panel.getByRole("navigation", { name: "Messenger" }).getByRole("button", { name: space })
  }

  /** Sends a message from the composer on the screen. */
  async write(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press("Enter")
  }
}
