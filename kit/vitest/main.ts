// messenger-playground/vitest: Vitest's test with a workspace for each test, and the SDK on its page where the environment has
// one. As a setup file it adds the matchers to Vitest's `expect`.
import { test as base, expect, type TestAPI } from "vitest"
import { matchers } from "../testing/matchers/matchers"
import { startOrConnect } from "../testing/server"
import type { Messenger, Patience, TestServer, Who } from "../testing/types"
import { openPage } from "./page"

type Metadata = Record<string, unknown>

declare module "vitest" {
  interface Matchers<T> {
    /** Passes once such an event is stored whose metadata has at least these fields. */
    toHaveEvent(name: string, metadata?: Metadata, options?: { of?: Who } & Patience): Promise<T>
    /** Passes once there is such a user, of whom these fields and custom attributes are stored. */
    toHaveUser(user_id: string, fields?: Metadata, options?: Patience): Promise<T>
    /** Passes once the message, by name or number, has reached the person. */
    toHaveShown(message: string | number, who: Who, options?: Patience): Promise<T>
  }
}

expect.extend(matchers)

export type MessengerFixtures = {
  /** The workspace of this test. What `window.Intercom` boots is one of it, whatever its App ID. */
  messenger: Messenger
  /** The server that `exec` or the global setup has started, else one of this worker. */
  messengerServer: TestServer
}

export const test: TestAPI<MessengerFixtures> = base.extend<MessengerFixtures>({
  messengerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of the fixtures from it.
    async ({}, use) => {
      const server = await startOrConnect()
      await use(server)
      await server.stop()
    },
    { scope: "worker" },
  ],
  // For every test: what a page calls has somewhere to go.
  messenger: [
    async ({ messengerServer }, use) => {
      const messenger = await messengerServer.newWorkspace()
      const leave = "document" in globalThis ? openPage(messenger) : undefined
      await use(messenger)
      await leave?.()
    },
    { auto: true },
  ],
})

export { connect, start, startOrConnect } from "../testing/server"
