import type { Page } from "@playwright/test"
import { Messenger } from "./messenger"
import { installation, type Site } from "./site"
import type { Workspace } from "./workspace"

type ShopSetup = { page: Page; site: Site; workspace: Workspace; baseURL: string | undefined }
type Heard = Window & { heard: Record<string, unknown[]> }

/** A customer's page on another origin than ours, with the Messenger of the test's workspace. */
export class Shop {
  readonly page: Page
  readonly messenger: Messenger

  constructor(private readonly setup: ShopSetup) {
    this.page = setup.page
    this.messenger = new Messenger(setup.page)
  }

  /** Opens the page and waits for its session; as a visitor where the settings name nobody. */
  async open(settings: Record<string, unknown> = {}, html = "<h1>Shop</h1>"): Promise<void> {
    const { page, site, workspace, baseURL } = this.setup
    const head = `<!doctype html><html lang="en"><title>A shop</title><meta name="viewport" content="width=device-width">`
    const tags = installation(baseURL, { app_id: workspace.appId, ...settings })
    await page.goto(site.put("/", `${head}<main>${html}</main>${tags}`))
    await page.waitForFunction(() => Reflect.get(window, "Intercom")?.booted === true)
  }

  /** Calls the Messenger as the page's own code would. */
  async call(method: string, ...args: unknown[]): Promise<void> {
    await this.page.evaluate((given) => void Reflect.get(window, "Intercom")(...given), [method, ...args])
  }

  /** Registers a callback that notes what it is called with, for `heard`. */
  async listen(name: string): Promise<void> {
    await this.page.evaluate((key) => {
      const { heard = {} } = window as unknown as Partial<Heard>
      const notes: unknown[] = []
      heard[key] = notes
      Object.assign(window, { heard })
      Reflect.get(window, "Intercom")(key, (value?: unknown) => notes.push(value ?? "called"))
    }, name)
  }

  heard(name: string): Promise<unknown[] | undefined> {
    return this.page.evaluate((key) => (window as unknown as Heard).heard[key], name)
  }
}
