// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest"
import type { WorkspaceStyle } from "../../lib/contract/messenger/messenger"
import { openPage, settle, withPages } from "../testing/page"

withPages()

// happy-dom takes every text for a colour, where a browser tells them apart. It makes a new CSS for each look at it.
beforeEach(() => {
  const isColor = (_property: string, value?: string) => /^(#[0-9a-f]{6}|teal)$/.test(String(value))
  vi.spyOn(Object.getPrototypeOf(CSS), "supports").mockImplementation(isColor as never)
})

type Given = { settings?: Record<string, unknown>; workspace?: Partial<WorkspaceStyle> }

async function openBooted({ settings = {}, workspace = {} }: Given) {
  const page = openPage()
  page.server.workspace = workspace
  page.intercom("boot", { app_id: "demo", ...settings })
  await settle()
  return page
}

const host = () => document.querySelector<HTMLElement>("#intercom-container")
const root = () => host()?.shadowRoot?.querySelector<HTMLElement>(".root")
const launcher = () => host()?.shadowRoot?.querySelector("#launcher") ?? null
const variable = (name: string) => root()?.style.getPropertyValue(`--messenger-${name}`)
const colors = () => ({ action: variable("action"), head: variable("head"), link: variable("link") })

const own = { action_color: "#111111", background_color: "#222222" }
const styles = { "7": { action_color: "#777777", background_color: "#888888" } }

test("a page's action_color, background_color and link_color come before the workspace's", async () => {
  await openBooted({
    settings: { action_color: "#aaaaaa", background_color: "teal", link_color: "#cccccc" },
    workspace: own,
  })
  expect(colors()).toEqual({ action: "#aaaaaa", head: "teal", link: "#cccccc" })
})

test("without colours of the page those of the workspace hold, and links look like their text", async () => {
  await openBooted({ workspace: own })
  expect(colors()).toEqual({ action: "#111111", head: "#222222", link: "" })
})

test("without a background_color the head of the Messenger has the action_color", async () => {
  await openBooted({ settings: { action_color: "#aaaaaa" } })
  expect(colors()).toMatchObject({ action: "#aaaaaa", head: "#aaaaaa" })
})

test.each(["no colour", "red; } *", "", 7, null])("a colour that is none, %j, changes nothing", async (wrong) => {
  const settings = { action_color: wrong, background_color: wrong, link_color: wrong }
  await openBooted({ settings, workspace: own })
  expect(colors()).toEqual({ action: "#111111", head: "#222222", link: "" })
})

test.each(["7", 7])("messenger_style_id %j chooses a style of the workspace", async (id) => {
  await openBooted({ settings: { messenger_style_id: id }, workspace: { ...own, styles } })
  expect(colors()).toMatchObject({ action: "#777777", head: "#888888" })
})

test("a page's own colour comes before the one of the style that it chose", async () => {
  const settings = { messenger_style_id: "7", action_color: "#aaaaaa" }
  await openBooted({ settings, workspace: { ...own, styles } })
  expect(colors()).toMatchObject({ action: "#aaaaaa", head: "#888888" })
})

test.each(["8", "constructor"])(
  "a messenger_style_id that the workspace does not have keeps its own colours: %s",
  async (id) => {
    const { intercom } = await openBooted({ settings: { messenger_style_id: id }, workspace: { ...own, styles } })
    expect(colors()).toMatchObject({ action: "#111111", head: "#222222" })
    intercom("update", { messenger_style_id: "7" })
    await settle()
    expect(colors()).toMatchObject({ action: "#777777", head: "#888888" })
  },
)

test.each([
  [{ theme_mode: "dark" }, { theme_mode: "light" }, "dark"],
  [{ theme_mode: "light" }, { theme_mode: "dark" }, "light"],
  [{ theme_mode: "system" }, { theme_mode: "light" }, "system"],
  [{}, { theme_mode: "dark" }, "dark"],
  [{}, { theme_mode: "system" }, "system"],
  [{}, {}, "light"],
] as const)("with the page's %j and the workspace's %j the Messenger is %s", async (settings, workspace, theme) => {
  await openBooted({ settings, workspace })
  expect(root()?.dataset.theme).toBe(theme)
})

test.each([
  [undefined, "20px"],
  [5, "20px"],
  [-40, "20px"],
  [64, "64px"],
  [64.9, "64px"],
  ["64", "64px"],
  ["64px", "64px"],
  ["wide", "20px"],
])("a padding of %j is %s, at least 20px", async (padding, expected) => {
  await openBooted({ settings: { horizontal_padding: padding, vertical_padding: padding } })
  expect([variable("x"), variable("y")]).toEqual([expected, expected])
})

test("the two paddings do not touch each other", async () => {
  await openBooted({ settings: { horizontal_padding: 30, vertical_padding: 90 } })
  expect([variable("x"), variable("y")]).toEqual(["30px", "90px"])
})

test.each([
  ["left", "left"],
  ["right", "right"],
  ["center", "right"],
  [undefined, "right"],
])("with alignment %j the Messenger stands on the %s", async (alignment, side) => {
  await openBooted({ settings: { alignment } })
  expect(root()?.dataset.side).toBe(side)
})

test.each([
  [-5, "-5"],
  ["-5", "-5"],
  [0, "0"],
  ["12 or so", "12"],
  ["auto", "2147483001"],
  [undefined, "2147483001"],
])("z_index %j puts the Messenger at %s, also behind the page", async (zIndex, expected) => {
  await openBooted({ settings: { z_index: zIndex } })
  expect(host()?.style.zIndex).toBe(expected)
})

test("a workspace may hide the launcher, and a page's hide_default_launcher false shows it all the same", async () => {
  const { intercom } = await openBooted({ workspace: { hide_default_launcher: true } })
  expect(launcher()).toBeNull()
  intercom("update", { hide_default_launcher: false })
  await settle()
  expect(launcher()).not.toBeNull()
})

test("a page's hide_default_launcher true hides a launcher that the workspace shows", async () => {
  await openBooted({ settings: { hide_default_launcher: true }, workspace: { hide_default_launcher: false } })
  expect(host()).not.toBeNull()
  expect(launcher()).toBeNull()
})
