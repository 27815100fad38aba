// @vitest-environment happy-dom
import { expect, test } from "vitest"
import type { FromFrame } from "@/lib/contract/frame/frame"
import { beginScript } from "../position/running-script"
import { complete } from "./complete"
import { evaluate } from "./evaluate"

/** What the frame says to its page. */
function open() {
  const sent: FromFrame[] = []
  const outlet = { attach() {}, add() {}, begin() {}, runId: () => 1, send: (message: FromFrame) => sent.push(message) }
  return { sent, outlet }
}

async function outcomeOf(code: string, { names = [] as string[], isAwaiting = false } = {}) {
  const { sent, outlet } = open()
  await evaluate({ type: "evaluate", input: 1, code, names, isAwaiting }, outlet)
  return sent[0]?.type === "evaluated" ? sent[0].outcome : null
}

function completionsOf(path: string[], prefix: string) {
  const { sent, outlet } = open()
  complete({ type: "complete", question: 1, path, prefix }, outlet)
  return sent[0]?.type === "completions" ? sent[0].names : null
}

test("a line gives what it ends with, or what that resolves to", async () => {
  expect(await outcomeOf("1; 2")).toMatchObject({ type: "result", value: { type: "literal", text: "2" } })
  expect(await outcomeOf("Promise.resolve(3)", { isAwaiting: true })).toMatchObject({ value: { text: "3" } })
  expect(await outcomeOf("Promise.resolve(3)")).toMatchObject({ value: { text: "Promise" } })
})

test("what is thrown or rejected is an error", async () => {
  expect(await outcomeOf("throw new RangeError('far')")).toMatchObject({
    ...{ type: "error", kind: "error", message: "Uncaught RangeError: far" },
  })
  expect(await outcomeOf("Promise.reject(5)", { isAwaiting: true })).toMatchObject({ message: "Uncaught 5" })
})

test("a value that no message could hold is named", async () => {
  const huge = await outcomeOf("Array.from({ length: 100 }, () => 'x'.repeat(10000))")
  expect(huge).toMatchObject({ type: "result", value: { type: "special", text: "… more than can be shown" } })
})

test("a name that the browser has with a getter is declared in its place, unless it is fixed", async () => {
  Object.defineProperty(globalThis, "status", { configurable: true, get: () => "", set() {} })
  await outcomeOf("var status; status = { a: 1 }", { names: ["status"] })
  expect(Reflect.get(globalThis, "status")).toEqual({ a: 1 })
  Object.defineProperty(globalThis, "fixedName", { configurable: false, get: () => "" })
  expect(await outcomeOf("var fixedName; fixedName = 1", { names: ["fixedName"] })).toMatchObject({
    message: "Uncaught SyntaxError: Identifier 'fixedName' has already been declared",
  })
})

test("members are found along a path, inherited ones too, without a getter of the page's", () => {
  let isRun = false
  const shop = {
    ...{ alpha: { inner: 1 }, _private: 1, "no name": 1 },
    get lazy() {
      isRun = true
      return { found: 1 }
    },
  }
  Object.assign(globalThis, { shopOfTest: shop })
  expect(completionsOf(["shopOfTest"], "")).toEqual(expect.arrayContaining(["alpha", "lazy", "hasOwnProperty"]))
  expect(completionsOf(["shopOfTest"], "")).not.toContain("no name")
  expect(completionsOf(["shopOfTest", "alpha"], "in")).toEqual(["inner"])
  expect(completionsOf(["shopOfTest", "lazy"], "fo")).toEqual([])
  expect(completionsOf(["shopOfTest", "nothing", "more"], "")).toEqual([])
  expect(completionsOf([], "shopOfT")).toEqual(["shopOfTest"])
  expect(isRun).toBe(false)
})

test("no more is offered than the page takes", () => {
  Object.assign(globalThis, Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`many${index}`, 1])))
  Object.assign(globalThis, { [`many${"x".repeat(500)}`]: 1 })
  expect(completionsOf([], "many")).toHaveLength(100)
})

test("words of the script that are no names are not offered", () => {
  beginScript({ html: "", code: "debugger; delete deleted.it", imports: [], packages: {} })
  expect(completionsOf([], "de")).not.toEqual(expect.arrayContaining(["debugger"]))
  expect(completionsOf([], "delete")).toEqual([])
})

test("a Proxy that throws has no members", () => {
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("no")
      },
    },
  )
  Object.assign(globalThis, { hostile })
  expect(completionsOf(["hostile"], "")).toEqual([])
})
