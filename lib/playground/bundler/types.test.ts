import * as esbuild from "esbuild-wasm"
import { expect, test } from "vitest"
import { hasTypes } from "./types"

test.each([
  ["var a = 1; a = document.title; function f(b) { return b }", false],
  ["const view = <p>Hi</p>", false],
  ["import a from 'a'", false],
  ["class A { b = 1; #c }", false],
  ["const a: string = ''", true],
  ["const a = find<string>('b')", true],
  ["interface A {}", true],
  ["const a = b as unknown", true],
])("types are written in %s: %s", async (script, isTyped) => {
  expect(await hasTypes(esbuild, { script, named: {} })).toBe(isTyped)
})
