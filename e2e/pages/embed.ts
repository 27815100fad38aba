import { type APIRequestContext, expect, type FrameLocator, type Locator, type Page } from "@playwright/test"
import type { CreateSnippetInput } from "@/lib/contract/snippets/save"
import { SavedSnippet } from "./saved-snippet"

/** What an embed shows, by itself or in the frame of another page. */
export class Embed {
  readonly run: Locator
  readonly stop: Locator
  readonly edit: Locator
  readonly status: Locator
  readonly problem: Locator
  readonly open: Locator
  readonly calls: Locator
  /** The page that runs. */
  readonly result: FrameLocator

  constructor(readonly root: Page | FrameLocator) {
    this.run = root.getByRole("button", { name: "Run", exact: true })
    this.stop = root.getByRole("button", { name: "Stop" })
    this.edit = root.getByRole("button", { name: "Edit" })
    this.status = root.getByRole("status")
    this.problem = root.getByRole("alert")
    this.open = root.getByRole("link", { name: "Open in playground" })
    this.calls = root.getByRole("list", { name: "Calls of Intercom" }).getByRole("listitem")
    this.result = root.frameLocator("iframe[data-active]")
  }

  tab(name: string): Locator {
    return this.root.getByRole("tab", { name })
  }

  editor(name: string): Locator {
    return this.root.getByRole("textbox", { name: `${name} editor` })
  }

  /** Runs it by its button, and waits until it does. */
  async start(): Promise<void> {
    await this.run.click()
    await expect(this.status).toHaveText("Running")
  }

  /** Saves a snippet and answers the path of its embed. */
  static async save(request: APIRequestContext, data: CreateSnippetInput): Promise<string> {
    return `/embed/${(await SavedSnippet.create(request, data)).slug}`
  }
}
