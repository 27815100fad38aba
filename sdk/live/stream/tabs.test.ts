// @vitest-environment happy-dom
// Tabs of one session share one stream (quality cases 46 and 52).
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { installSharing, removeSharing, type Sharing } from "../../testing/sharing"
import { shareStream } from "./tabs"

let sharing: Sharing
beforeEach(() => {
  sharing = installSharing()
})
const open: { close(): void }[] = []
afterEach(() => {
  for (const tab of open.splice(0)) tab.close()
  vi.restoreAllMocks()
  removeSharing()
})

function openTab(name = "session") {
  const tab = { isLeading: false, caughtUp: 0, received: [] as unknown[] }
  const shared = shareStream({
    name,
    lead() {
      tab.isLeading = true
      return () => {
        tab.isLeading = false
      }
    },
    catchUp: () => {
      tab.caughtUp++
    },
    receive: (message) => tab.received.push(message),
  })
  open.push(shared)
  return Object.assign(tab, shared)
}

async function openTabs(count: number) {
  const tabs = Array.from({ length: count }, () => openTab())
  await sharing.settle()
  return tabs
}

test("five tabs read one stream, and each hears what comes", async () => {
  const tabs = await openTabs(5)
  expect(tabs.map(({ isLeading }) => isLeading)).toEqual([true, false, false, false, false])
  expect(tabs.map(({ caughtUp }) => caughtUp)).toEqual([0, 1, 1, 1, 1])
  tabs[0]?.tell("news")
  await sharing.settle()
  expect(tabs.map(({ received }) => received)).toEqual([[], ["news"], ["news"], ["news"], ["news"]])
})

test("when the leading tab goes, another leads at once", async () => {
  const tabs = await openTabs(5)
  tabs[0]?.close()
  await sharing.settle()
  expect(tabs.map(({ isLeading }) => isLeading)).toEqual([false, true, false, false, false])
})

test("a tab that is hidden gives the lead back, and takes part again when it shows", async () => {
  const [tab] = await openTabs(1)
  sharing.setHidden(true)
  await sharing.settle()
  expect(tab?.isLeading).toBe(false)
  sharing.setHidden(false)
  await sharing.settle()
  expect(tab?.isLeading).toBe(true)
})

test("sessions do not hear of each other", async () => {
  const [one] = await openTabs(1)
  const other = openTab("of-another-person")
  await sharing.settle()
  one?.tell("news")
  await sharing.settle()
  expect(other).toMatchObject({ isLeading: true, received: [] })
})

test("where locks are refused each tab reads for itself, until it is closed", async () => {
  sharing.refuse()
  const tabs = await openTabs(2)
  expect(tabs.map(({ isLeading }) => isLeading)).toEqual([true, true])
  tabs[0]?.close()
  await sharing.settle()
  expect(tabs.map(({ isLeading }) => isLeading)).toEqual([false, true])
})
