import type { FrameLocator, Locator, Page } from "@playwright/test"
import { Messenger } from "../pages/messenger"

type Window = { client: Record<string, (...args: unknown[]) => unknown>; heard: Record<string, unknown[]> }

/** A page with an unmodified client on it, which hands its methods out as `window.client`. */
export class ClientPage {
  readonly messenger: Messenger
  private readonly document: Locator

  constructor(readonly root: FrameLocator | Page) {
    this.messenger = new Messenger(root)
    this.document = root.locator(":root")
  }

  /** Calls a method of the client as the page's own code would; answers what can be copied of its result. */
  call(method: string, ...args: unknown[]): Promise<unknown> {
    return this.document.evaluate(
      (_, [name, given]) => {
        const { client } = window as unknown as Window
        const result = client[name]?.(...given)
        return result === undefined ? undefined : JSON.parse(JSON.stringify(result))
      },
      [method, args] as const,
    )
  }

  /** Registers a callback that notes what it is called with, for `heard`. */
  async listen(method: string): Promise<void> {
    await this.document.evaluate((_, name) => {
      const { client, heard = {} } = window as unknown as Partial<Window>
      Object.assign(window, { heard })
      const notes: unknown[] = []
      heard[name] = notes
      client?.[name]?.((value?: unknown) => notes.push(value ?? "called"))
    }, method)
  }

  heard(method: string): Promise<unknown[] | undefined> {
    return this.document.evaluate((_, name) => (window as unknown as Window).heard[name], method)
  }

  /** The type of a global of the page. */
  typeOf(name: string): Promise<string> {
    return this.document.evaluate((_, key) => typeof Reflect.get(window, key), name)
  }
}
