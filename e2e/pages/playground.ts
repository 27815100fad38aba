import type { FrameLocator, Locator, Page } from "@playwright/test"
import type { Pane, Project } from "@/lib/contract/playground/project"
import { keyOf } from "@/lib/playground/project/mine"
import { encodeProject } from "@/lib/playground/project/share"
import { Messenger } from "./messenger"
import type { Workspace } from "./workspace"

const editorNames: Record<Pane, string> = { html: "HTML editor", css: "CSS editor", script: "Script editor" }

/** The page as a person sees it: locators and verbs, no assertions. */
export class Playground {
  readonly preview: FrameLocator
  readonly messenger: Messenger
  readonly inspector: Locator
  readonly currentUser: Locator
  readonly appId: Locator
  /** What says that the project is somebody else's. */
  readonly strangers: Locator

  constructor(readonly page: Page) {
    this.preview = page.frameLocator('iframe[title="Preview"]')
    this.messenger = new Messenger(this.preview)
    this.inspector = page.getByRole("region", { name: "Inspector" })
    this.currentUser = page.getByRole("region", { name: "Current user" })
    this.strangers = page.getByRole("region", { name: "Somebody else’s project" })
    this.appId = page.getByRole("textbox", { name: "App ID" })
  }

  /** Opens a project of this browser's own by its link, in a workspace that it used before where one is given. */
  async open({ html = "", css = "", script = "" }, workspace?: Workspace): Promise<void> {
    if (workspace) await this.remember(workspace)
    const project = { html, css, script }
    const keys = [keyOf(project)]
    await this.page.addInitScript(keepAsMine, keys)
    // Where the page is there already, its address changes and nothing is loaded.
    await this.page.evaluate(keepAsMine, keys)
    await this.page.goto(this.linkTo(project))
  }

  /** Opens a project that somebody else made by its link. */
  async openStrangers(project: Partial<Project>, workspace?: Workspace): Promise<void> {
    if (workspace) await this.remember(workspace)
    await this.page.goto(this.linkTo(project))
    await this.strangers.waitFor()
  }

  linkTo({ html = "", css = "", script = "" }: Partial<Project>): string {
    return `/#${encodeProject({ html, css, script })}`
  }

  /** Opens an example in a workspace that this browser used before. */
  async openExample(slug: string, workspace: Workspace): Promise<void> {
    await this.remember(workspace)
    await this.page.goto(`/?example=${slug}`)
  }

  private async remember({ appId }: Workspace): Promise<void> {
    const settings = JSON.stringify({ state: { appId, autoRun: "pause", pauseMs: 300 }, version: 0 })
    await this.page.addInitScript((text) => {
      try {
        localStorage.setItem("messenger-playground:settings", text)
      } catch {
        // The preview's frames have no storage of their own.
      }
    }, settings)
  }

  async chooseAppId(appId: string): Promise<void> {
    await this.appId.fill(appId)
    await this.appId.press("Enter")
  }

  async run(): Promise<void> {
    await this.page.getByRole("button", { name: "Run", exact: true }).click()
  }

  editor(pane: Pane): Locator {
    return this.page.getByRole("textbox", { name: editorNames[pane] })
  }

  /** Replaces a pane's text by keyboard, once Monaco is there. */
  async type(pane: Pane, text: string): Promise<void> {
    await this.page.locator(".monaco-editor").first().waitFor()
    await this.editor(pane).focus()
    await this.page.keyboard.press("ControlOrMeta+A")
    await this.page.keyboard.insertText(text)
  }

  /** The inspector's rows of one method, oldest first. */
  calls(method: string): Locator {
    return this.inspector.getByRole("listitem").filter({ hasText: `${method}(` })
  }

  async filter(text: string): Promise<void> {
    await this.inspector.getByRole("searchbox").or(this.inspector.getByRole("textbox")).fill(text)
  }

  rows(text: string | RegExp): Locator {
    return this.inspector.getByRole("listitem").filter({ hasText: text })
  }
}

/** What sharing the projects in this browser leaves there. */
function keepAsMine(keys: string[]) {
  try {
    const name = "messenger-playground:mine"
    const known = JSON.parse(localStorage.getItem(name) ?? "[]")
    localStorage.setItem(name, JSON.stringify([...new Set([...keys, ...known])]))
  } catch {
    // The preview's frames, and pages before the first, have no storage of their own.
  }
}
