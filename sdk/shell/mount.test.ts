// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { chunks } from "../net/chunks"
import { conversation } from "../testing/fake-server"
import { openPage, settle, withPages } from "../testing/page"

withPages()

async function openBooted({ unread = 0, settings = {} } = {}) {
  const page = openPage()
  page.server.conversations = [conversation("a", { unread })]
  page.intercom("boot", { app_id: "demo", ...settings })
  await settle()
  return page
}

function root(): ShadowRoot | null {
  return document.querySelector("#intercom-container.intercom-lightweight-app")?.shadowRoot ?? null
}

function launcher() {
  return root()?.querySelector<HTMLButtonElement>("button#launcher.launcher.intercom-launcher") ?? null
}

test("the launcher comes with the session and goes with it", async () => {
  const { intercom } = openPage()
  expect(root()).toBeNull()
  intercom("boot", { app_id: "demo" })
  await settle()
  expect(launcher()?.getAttribute("aria-label")).toBe("Open Messenger")
  expect(launcher()?.getAttribute("aria-expanded")).toBe("false")
  intercom("shutdown")
  expect(document.querySelector("#intercom-container")).toBeNull()
})

test("the launcher counts what is unread, and says it", async () => {
  await openBooted({ unread: 120 })
  const described = launcher()?.getAttribute("aria-describedby")
  expect(root()?.getElementById(String(described))?.textContent).toBe("120 unread messages")
  expect(root()?.querySelector(".badge [aria-hidden]")?.textContent).toBe("99+")
  launcher()?.click()
  await settle()
  expect(launcher()?.querySelector(".badge")).toBeNull()
  expect(launcher()?.hasAttribute("aria-describedby")).toBe(false)
})

test("opening shows at once on the launcher, the panel follows with its chunk", async () => {
  const { intercom, messenger } = await openBooted()
  const load = vi.spyOn(chunks, "ui").mockRejectedValue(new TypeError("offline"))
  messenger.ui.loaded = null
  const onShow = vi.fn()
  intercom("onShow", onShow)
  launcher()?.click()
  expect(onShow).toHaveBeenCalledTimes(1)
  await settle()
  expect(launcher()?.getAttribute("aria-expanded")).toBe("true")
  expect(launcher()?.getAttribute("aria-label")).toBe("Close Messenger")
  expect(root()?.querySelector("[role=dialog]")).toBeNull()
  load.mockRestore()
  await settle(60_000)
  expect(root()?.querySelector("[role=dialog]")).not.toBeNull()
  expect(console.warn).toHaveBeenCalledTimes(1)
})

test.each(["pointerenter", "focus"])("the panel's chunk loads ahead of time on %s", async (approach) => {
  await openBooted()
  const load = vi.spyOn(chunks, "ui")
  await settle()
  expect(load).not.toHaveBeenCalled()
  launcher()?.dispatchEvent(new Event(approach))
  await settle()
  expect(load).toHaveBeenCalledTimes(1)
})

test("settings take effect while the page is open", async () => {
  const { intercom } = await openBooted()
  const box = () => root()?.querySelector<HTMLElement>(".root")
  intercom("update", { theme_mode: "dark", alignment: "left", horizontal_padding: 5, vertical_padding: 80, z_index: 7 })
  await settle()
  expect(box()?.dataset).toMatchObject({ theme: "dark", side: "left" })
  expect(box()?.style.getPropertyValue("--messenger-x")).toBe("20px")
  expect(box()?.style.getPropertyValue("--messenger-y")).toBe("80px")
  expect(document.querySelector<HTMLElement>("#intercom-container")?.style.zIndex).toBe("7")
  intercom("update", { hide_default_launcher: true })
  await settle()
  expect(launcher()).toBeNull()
  intercom("update", { hide_default_launcher: false })
  await settle()
  expect(launcher()).not.toBeNull()
})

test("the Messenger comes back when the page replaces its body", async () => {
  await openBooted()
  document.body.replaceWith(document.createElement("body"))
  await settle(10)
  expect(document.querySelector("#intercom-container")?.parentNode).toBe(document.body)
  document.body.replaceChildren()
  await settle(10)
  expect(launcher()).not.toBeNull()
})
