// messenger-playground/playwright: Playwright's test with a workspace for each test. Pages need no change: what they ask
// Intercom for is answered by the server.
import {
  test as base,
  type Expect,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from "@playwright/test"
import { matchers } from "../testing/matchers/matchers"
import { startOrConnect } from "../testing/server"
import type { Messenger, TestServer } from "../testing/types"
import { answerOfficialAddresses } from "./official-addresses"
import { withPages } from "./page-clock"
import { noteWarnings } from "./page-warnings"
import { watchRequests } from "./settle"
import { tidy } from "./tidy"

export type MessengerFixtures = {
  /** The workspace of this test, which all of its pages boot in. */
  messenger: Messenger
}

export type MessengerWorkerFixtures = {
  /** Whose workspace: each test's own, or one for all tests of a worker. */
  messengerWorkspace: "test" | "worker"
  /** The server that `exec` or a global setup has started, else one of this worker. */
  messengerServer: TestServer
  /** Opens the workspace for one test. */
  openMessenger: () => Promise<Messenger>
}

// Written out: what is inferred names a package that not every project can import.
type Test = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & MessengerFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & MessengerWorkerFixtures
>

export const test: Test = base.extend<MessengerFixtures, MessengerWorkerFixtures>({
  messengerWorkspace: ["test", { option: true, scope: "worker" }],
  messengerServer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it.
    async ({}, use) => {
      const server = await startOrConnect()
      await use(server)
      await server.stop()
    },
    { scope: "worker", timeout: 60_000 },
  ],
  openMessenger: [
    async ({ messengerServer, messengerWorkspace }, use) => {
      const shared = messengerWorkspace === "worker" ? await messengerServer.newWorkspace() : null
      await use(() => shared?.fromNow() ?? messengerServer.newWorkspace())
    },
    { scope: "worker" },
  ],
  // For every test: without it a page would ask Intercom.
  messenger: [
    async ({ context, openMessenger }, use, testInfo) => {
      const opened = await openMessenger()
      const messenger = { ...opened, clock: withPages(opened.clock, context) }
      noteWarnings(context, messenger.warnings)
      const settled = watchRequests(context)
      await answerOfficialAddresses(context, messenger)
      await use(messenger)
      await settled()
      // A page that sends until it is closed is no fault of the test.
      await context.unrouteAll({ behavior: "ignoreErrors" })
      const trace = { warnings: messenger.warnings, activity: await messenger.trace() }
      const body = JSON.stringify(trace, null, 2)
      await testInfo.attach("messenger-trace.json", { body, contentType: "application/json" })
      testInfo.annotations.push(...(await tidy(messenger)))
    },
    { auto: true },
  ],
})

export const expect: Expect<typeof matchers> = test.expect.extend(matchers)
