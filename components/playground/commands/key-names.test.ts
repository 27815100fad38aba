import { expect, test } from "vitest"
import { keyNames } from "./key-names"

test("a PC names its keys, a Mac has signs for them", () => {
  expect(keyNames("Mod+Shift+P", false)).toBe("Ctrl+Shift+P")
  expect(keyNames("Mod+Shift+P", true)).toBe("⌘⇧P")
  expect(keyNames("?", true)).toBe("?")
})
