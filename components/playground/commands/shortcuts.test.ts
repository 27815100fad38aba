import { expect, test } from "vitest"
import { keysOf, type Press, shortcutOf } from "./shortcuts"

const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

function pc(press: Partial<Press> & { key: string }) {
  return shortcutOf({ ...none, ...press }, false)
}

function mac(press: Partial<Press> & { key: string }) {
  return shortcutOf({ ...none, ...press }, true)
}

test("Ctrl on a PC is Cmd on a Mac", () => {
  expect(pc({ key: "k", ctrlKey: true })).toBe("palette")
  expect(mac({ key: "k", metaKey: true })).toBe("palette")
  expect(pc({ key: "s", ctrlKey: true })).toBe("save")
})

test("Ctrl+K on a Mac cuts the rest of a line and stays that, Ctrl+Enter runs there as well", () => {
  expect(mac({ key: "k", ctrlKey: true })).toBeNull()
  expect(mac({ key: "Enter", ctrlKey: true })).toBe("run")
  expect(mac({ key: "Enter", metaKey: true })).toBe("run")
  expect(pc({ key: "Enter", ctrlKey: true })).toBe("run")
})

test("the question mark is a shortcut wherever a keyboard has it", () => {
  expect(pc({ key: "?", code: "Slash", shiftKey: true })).toBe("help")
  expect(pc({ key: "?", code: "Minus" })).toBe("help")
  expect(pc({ key: "?", ctrlKey: true })).toBeNull()
})

test("a letter is known by its key where Alt or another alphabet types something else", () => {
  expect(mac({ key: "Ï", code: "KeyF", altKey: true, shiftKey: true })).toBe("format")
  expect(pc({ key: "F", code: "KeyF", altKey: true, shiftKey: true })).toBe("format")
  expect(pc({ key: "л", code: "KeyK", ctrlKey: true })).toBe("palette")
})

test("more keys than those are another press", () => {
  expect(pc({ key: "s", ctrlKey: true, altKey: true })).toBeNull()
  expect(pc({ key: "S", ctrlKey: true, shiftKey: true })).toBeNull()
  expect(pc({ key: "P", ctrlKey: true, shiftKey: true })).toBe("palette")
  expect(pc({ key: "p", ctrlKey: true })).toBeNull()
  expect(pc({ key: "k" })).toBeNull()
})

test("the usual keys of a shortcut come first", () => {
  expect(keysOf("palette")).toEqual(["Mod+K", "Mod+Shift+P"])
})
