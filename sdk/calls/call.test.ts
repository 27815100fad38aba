// @vitest-environment happy-dom
import fc from "fast-check"
import { expect, test, vi } from "vitest"
import { openPage, settle, withPages } from "../testing/page"
import { commands } from "./commands"

withPages()

test("an unknown method warns once, by its name", async () => {
  const { intercom, skips } = openPage()
  intercom("nope")
  intercom("nope")
  await settle()
  expect(console.warn).toHaveBeenCalledTimes(1)
  expect(vi.mocked(console.warn).mock.calls[0]?.[0]).toContain('"nope"')
  expect(skips("unknown_method")).toHaveLength(2)
})

test.each([[[]], [[null]], [["__proto__"]], [["toString"]], [["constructor"]], [[{}]]])(
  "%j is an unknown method",
  async (args) => {
    const { intercom, skips } = openPage()
    expect(intercom(...args)).toBeUndefined()
    await settle()
    expect(skips("unknown_method")).toHaveLength(1)
  },
)

test("prototype keys are dropped and reach no prototype", async () => {
  const { server, intercom } = openPage()
  intercom(
    "boot",
    JSON.parse('{"app_id":"demo","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
  )
  await settle()
  expect(server.sentTo("ping")[0]?.body.user).toEqual({})
  expect(Reflect.get({}, "admin")).toBeUndefined()
})

test("without a probe no stack is captured, and calls still carry a trace id", async () => {
  const { server, intercom } = openPage({ hasProbe: false })
  const stack = vi.spyOn(globalThis, "Error")
  intercom("boot", { app_id: "demo" })
  expect(stack).not.toHaveBeenCalled()
  await settle()
  expect(server.sentTo("ping")[0]?.body.trace_id).toMatch(/^[\w-]{16,64}$/)
})

test("a probe sees the call with its stack, and everything that follows from it", async () => {
  const { intercom, calls, effects } = openPage()
  intercom("boot", { app_id: "demo" }, undefined)
  await settle()
  expect(calls).toMatchObject([{ method: "boot", args: [{ app_id: "demo" }] }])
  expect(calls[0]?.stack).toContain("call.test.ts")
  const own = effects.filter(({ traceId }) => traceId === calls[0]?.traceId)
  expect(own.map(({ kind }) => kind)).toEqual(["sent", "answered", "person", "messenger"])
})

test("a probe that throws does not reach the page", () => {
  const page = openPage()
  vi.spyOn(page.messenger.probe as object as { call(): void }, "call").mockImplementation(() => {
    throw new Error("broken tool")
  })
  expect(() => page.intercom("boot", { app_id: "demo" })).not.toThrow()
})

test("2,000 random calls never throw into the page", { timeout: 60_000 }, async () => {
  const { intercom, server } = openPage()
  const tame = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
  // Made at the call, because fast-check itself stumbles over a revoked proxy.
  const value = fc.oneof(
    fc.constantFrom(...hostile),
    tame.map((one) => () => one),
  )
  const name = fc.constantFrom(...Object.keys(commands), "__proto__", "nope").map((one) => () => one)
  const call = fc.tuple(fc.oneof(name, value), fc.array(value, { maxLength: 3 }))
  // Now and then one that boots: most calls do nothing to a Messenger that is not there.
  const boot = fc.constant<[() => unknown, (() => unknown)[]]>([
    () => "boot",
    [() => ({ app_id: "demo", user_id: "1" })],
  ])
  const weighted = fc.oneof({ weight: 20, arbitrary: call }, { weight: 1, arbitrary: boot })
  fc.assert(
    fc.property(weighted, ([method, args]) => {
      intercom(method(), ...args.map((make) => make()))
    }),
    { numRuns: 2_000 },
  )
  await settle(100)
  expect(server.sentTo("ping").length).toBeGreaterThan(0)
  intercom("shutdown")
  intercom("boot", { app_id: "demo", user_id: "after" })
  await settle()
  expect(intercom.booted).toBe(true)
})

const hostile: (() => unknown)[] = [
  () => new Proxy({}, { ownKeys: () => raise("trap") }),
  revoked,
  () => Object.defineProperty({}, "x", { enumerable: true, get: () => raise("getter") }),
  () => Object.defineProperty(() => {}, "q", { get: () => raise("queue") }),
  cyclic,
  () => () => raise("callback"),
  () => 10n,
  () => Symbol("s"),
  () => new Date(Number.NaN),
  () => document,
  () => window,
  () => new Array(1e6),
  () => Number.NaN,
  () => "\ud800",
]

function raise(message: string): never {
  throw new Error(message)
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { app_id: "demo" }
  value.self = value
  return value
}
