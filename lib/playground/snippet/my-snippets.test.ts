// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest"
import { forgetMySnippet, keepMySnippet, mySnippet, readMySnippets } from "./my-snippets"

beforeEach(() => localStorage.clear())

const snippet = (slug: string) => ({ slug, title: slug, editKey: "key", revision: 1, isTrusted: true, savedAt: 1 })

test("what was saved last comes first, and each is there once", () => {
  for (const slug of ["one", "two", "one"]) keepMySnippet(snippet(slug))
  expect(readMySnippets().map(({ slug }) => slug)).toEqual(["one", "two"])
  forgetMySnippet("one")
  expect(mySnippet("one")).toBeNull()
  expect(mySnippet("two")?.editKey).toBe("key")
})

test("storage that is damaged, full or forbidden costs the keys, and breaks nothing", () => {
  localStorage.setItem("messenger-playground:snippets", '[{"slug":1}]')
  expect(readMySnippets()).toEqual([])
  localStorage.setItem("messenger-playground:snippets", "{")
  expect(readMySnippets()).toEqual([])
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem() {
      throw new DOMException("full", "QuotaExceededError")
    },
  })
  keepMySnippet(snippet("one"))
  vi.unstubAllGlobals()
  expect(readMySnippets()).toEqual([])
})
