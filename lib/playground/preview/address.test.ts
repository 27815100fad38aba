import { beforeEach, describe, expect, test } from "vitest"
import { addressStore, arrive, beginAt, currentAddress, follow, readAddress } from "./address"

beforeEach(() => beginAt("/"))

const state = () => {
  const { entries, index, cameFrom } = addressStore.getState()
  return { entries, index, cameFrom }
}

describe("what is typed", () => {
  test.for([
    ["/pricing", "/", "/pricing"],
    ["pricing?plan=pro#faq", "/a/b", "/pricing?plan=pro#faq"],
    ["?page=2", "/list?page=1#top", "/list?page=2"],
    ["#faq", "/list?page=1", "/list?page=1#faq"],
    ["https://shop.example/cart?step=2", "/", "/cart?step=2"],
    ["", "/list", "/"],
    ["  /spaces ", "/", "/spaces"],
    ["/a b/ü", "/", "/a%20b/%C3%BC"],
    ["/../../etc", "/", "/etc"],
    ["javascript:alert(1)", "/list", "/list"],
    ["data:text/html,x", "/list", "/list"],
  ] as const)("%s, from %s, is %s", ([text, from, expected]) => expect(readAddress(text, from)).toBe(expected))

  test("another host is never an address of the preview", () => {
    for (const text of ["//evil.example/a", "\\\\evil.example", "///evil.example"]) {
      const address = readAddress(text, "/")
      expect(new URL(`http://preview.test${address}`).host).toBe("preview.test")
    }
  })
})

describe("the steps of a page", () => {
  test("a push forgets what was ahead, a replacement takes the place of what is shown", () => {
    follow("push", "/a")
    follow("push", "/b")
    follow("walk", "/a")
    expect(state()).toMatchObject({ entries: ["/", "/a", "/b"], index: 1 })
    follow("push", "/c")
    expect(state()).toMatchObject({ entries: ["/", "/a", "/c"], index: 2 })
    follow("replace", "/d")
    expect(state()).toMatchObject({ entries: ["/", "/a", "/d"], index: 2 })
  })

  test("of two entries with one address the nearest is meant, and backwards first", () => {
    for (const address of ["/a", "/", "/b", "/"]) follow("push", address)
    follow("walk", "/b")
    expect(state().index).toBe(3)
    follow("walk", "/")
    expect(state().index).toBe(2)
  })

  test("a fragment that was followed is a step", () => {
    follow("walk", "/#faq")
    expect(state()).toMatchObject({ entries: ["/", "/#faq"], index: 1 })
  })

  test("a loop keeps the last hundred", () => {
    for (let count = 0; count < 1_000; count++) follow("push", `/${count}`)
    expect(state()).toMatchObject({ entries: { length: 100 }, index: 99 })
    expect(currentAddress()).toBe("/999")
  })
})

describe("another document of the page", () => {
  test("says which address led to it, unless somebody typed its own", () => {
    arrive("navigate", "/pricing", false)
    expect(state()).toEqual({ entries: ["/", "/pricing"], index: 1, cameFrom: "/" })
    arrive("navigate", "/cart", true)
    expect(state()).toEqual({ entries: ["/", "/pricing", "/cart"], index: 2, cameFrom: "" })
  })

  test("loaded anew it came from where it came from", () => {
    arrive("navigate", "/pricing", false)
    arrive("reload", "/pricing", false)
    arrive("navigate", "/pricing", false)
    expect(state()).toEqual({ entries: ["/", "/pricing"], index: 1, cameFrom: "/" })
  })

  test("a step back is one", () => {
    arrive("navigate", "/pricing", false)
    arrive("back_forward", "/", false)
    expect(state()).toMatchObject({ entries: ["/", "/pricing"], index: 0 })
  })
})
