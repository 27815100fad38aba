import type { FrameLocator, Locator, Page } from "@playwright/test"

/** Our SDK's Messenger, in the preview or on any page. */
export class Messenger {
  readonly open: Locator
  readonly close: Locator
  readonly panel: Locator

  constructor(readonly root: FrameLocator | Page) {
    this.open = root.getByRole("button", { name: "Open Messenger" })
    this.close = root.getByRole("button", { name: "Close Messenger" })
    this.panel = root.getByRole("dialog", { name: "Messenger" })
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
}
