import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test"
import { strangersWorkspaceSchema } from "@/lib/contract/playground/playground"
import type { Pane, Part, Project } from "@/lib/contract/playground/project"
import { keyOf } from "@/lib/playground/project/mine"
import { labelOfEditor } from "@/lib/playground/project/part-names"
import { encodeProject } from "@/lib/playground/project/share"
import { Messenger } from "./messenger"
import { Palette } from "./palette"
import { Workspace } from "./workspace"

/** The page as a person sees it: locators and verbs, no assertions. */
export class Playground {
  readonly preview: FrameLocator
  readonly messenger: Messenger
  readonly inspector: Locator
  readonly currentUser: Locator
  readonly appId: Locator
  readonly palette: Palette
  /** What says that the project is somebody else's. */
  readonly strangers: Locator

  constructor(readonly page: Page) {
    this.preview = page.frameLocator('iframe[title="Preview"]')
    this.messenger = new Messenger(this.preview)
    this.inspector = page.getByRole("region", { name: "Inspector" })
    this.currentUser = page.getByRole("region", { name: "Current user" })
    this.strangers = page.getByRole("region", { name: "Somebody else’s project" })
    this.palette = new Palette(page)
    this.appId = page.getByRole("textbox", { name: "App ID" })
  }

  /** Opens a project of this browser's own by its link, in a workspace that it used before where one is given. */
  async open({ html = "", css = "", script = "", ...more }: Partial<Project>, workspace?: Workspace): Promise<void> {
    if (workspace) await this.remember(workspace)
    const project = { html, css, script, ...more }
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

  linkTo({ html = "", css = "", script = "", ...more }: Partial<Project>): string {
    return `/#${encodeProject({ html, css, script, ...more })}`
  }

  /** Opens an example in a workspace that this browser used before. */
  async openExample(slug: string, workspace: Workspace): Promise<void> {
    await this.remember(workspace)
    await this.page.goto(`/?example=${slug}`)
  }

  /** Lets an example bring what it brings, and answers the fresh workspace that holds it. */
  async bringScene(): Promise<Workspace> {
    const opened = this.page.waitForResponse((response) => response.url().endsWith("/browser/projects"))
    const scene = this.page.getByRole("region", { name: "Scene" })
    await scene.getByRole("button", { name: "Run in a fresh workspace" }).click()
    const { app_id } = strangersWorkspaceSchema.parse(await (await opened).json())
    await scene.getByText("It runs in a fresh workspace of yours").waitFor()
    return Workspace.join(this.page.request, app_id)
  }

  private async remember({ appId }: Workspace): Promise<void> {
    const settings = JSON.stringify({ state: { appId, autoRun: "pause" }, version: 0 })
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

  /** Copies the session as a test, and answers its text. */
  async copyTest(copy = () => this.inspector.getByRole("button", { name: "Copy as Playwright test" }).click()) {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await copy()
    await this.inspector.getByRole("status").filter({ hasText: "Copied." }).waitFor()
    return this.page.evaluate(() => navigator.clipboard.readText())
  }

  editor(part: Part): Locator {
    return this.page.getByRole("textbox", { name: labelOfEditor(part), exact: true })
  }

  /** What is in the editor that is in sight, whichever kind it is. */
  textIn(part: Part): Promise<string> {
    const editor = this.editor(part).first()
    return editor.evaluate((element) =>
      element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ""),
    )
  }

  /** Replaces a text by keyboard, once Monaco is there. */
  async type(part: Part, text: string): Promise<void> {
    await this.page.locator(".monaco-editor").first().waitFor()
    await this.editor(part).focus()
    await this.page.keyboard.press("ControlOrMeta+A")
    await this.page.keyboard.insertText(text)
  }

  /** Replaces a text in the light editors of touch devices. */
  async write(pane: Pane, text: string): Promise<void> {
    await this.page.getByRole("tab", { name: { html: "HTML", css: "CSS", script: "Script" }[pane] }).click()
    await this.editor(pane).fill(text)
  }

  /** Runs what the panes hold, and waits for its beginning, in an empty inspector: of a long list only some rows are drawn. */
  async runAnew(): Promise<void> {
    await this.clear()
    await this.run()
    await expect(this.inspector.getByRole("listitem").first()).toBeVisible()
  }

  /** The inspector's rows of one method, oldest first. */
  calls(method: string): Locator {
    return this.inspector.getByRole("listitem").filter({ hasText: `${method}(` })
  }

  /** Those of the newest run, as long as its beginning is in sight. */
  newestCalls(method: string): Locator {
    const rows = this.rows(/^Run \d/)
      .last()
      .locator("xpath=following-sibling::li")
    return rows.filter({ hasText: `${method}(` })
  }

  /** A text that is in sight on the page that runs, or in its Messenger. */
  shown(text: string): Locator {
    return this.preview.getByText(text).filter({ visible: true }).first()
  }

  /** What on the page that runs, or in its Messenger, can be pressed and is called so. */
  pressable(name: string): Locator {
    const roles = ["button", "link", "checkbox", "radio", "switch"] as const
    const [first, ...others] = roles.map((role) => this.preview.getByRole(role, { name, exact: true }))
    return others.reduce((all, each) => all.or(each), first as Locator).first()
  }

  async clear(): Promise<void> {
    await this.inspector.getByRole("button", { name: "Clear the inspector" }).click()
  }

  async filter(text: string): Promise<void> {
    await this.inspector.getByRole("searchbox").fill(text)
  }

  /** The inspector's rows with a text; a random App ID that happens to spell it counts for nothing. */
  rows(text: string | RegExp): Locator {
    const rows = this.inspector.getByRole("listitem").filter({ hasText: text })
    return typeof text === "string" && /^\w+$/.test(text)
      ? rows.filter({ hasNotText: new RegExp(`app_id: "\\w*${text}`, "i") })
      : rows
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
