import fc from "fast-check"
import { expect, test } from "vitest"
import type { Jar } from "@/lib/contract/frame/frame"
import { mergeJars } from "./merge-jars"

const cookie = (name: string, value: string, path = "/") => ({ name, value, path, expires: null })
const jar = (localStorage: Record<string, string>, cookies: Jar["cookies"] = []): Jar => ({
  ...{ cookies, localStorage, sessionStorage: {} },
})

test("what two tabs changed is joined key by key", () => {
  const base = jar({ both: "0", mine: "0", theirs: "0", gone: "0" }, [cookie("a", "1"), cookie("a", "1", "/shop")])
  const mine = jar({ both: "mine", mine: "1", theirs: "0" }, [cookie("a", "2"), cookie("a", "1", "/shop")])
  const theirs = jar({ both: "theirs", mine: "0", theirs: "1", gone: "0", new: "1" }, [cookie("a", "1")])
  const merged = mergeJars({ base, mine, theirs })
  expect(merged.localStorage).toEqual({ both: "mine", mine: "1", theirs: "1", new: "1" })
  expect(merged.cookies).toEqual([cookie("a", "2")])
})

test("a tab's own session storage stays its own", () => {
  const theirs = { ...jar({}), sessionStorage: { tab: "theirs" } }
  const mine = { ...jar({}), sessionStorage: { tab: "mine" } }
  expect(mergeJars({ base: jar({}), mine, theirs }).sessionStorage).toEqual({ tab: "mine" })
})

const contents = fc.dictionary(fc.constantFrom("a", "b", "constructor", "__proto__"), fc.constantFrom("1", "2"), {
  noNullPrototype: true,
})

test("who changed nothing takes over what the other did, and the other loses nothing", () => {
  fc.assert(
    fc.property(contents, contents, (before, after) => {
      const [base, changed] = [jar(before), jar(after)]
      expect(mergeJars({ base, mine: base, theirs: changed })).toEqual(changed)
      expect(mergeJars({ base, mine: changed, theirs: base })).toEqual(changed)
      expect(mergeJars({ base, mine: changed, theirs: changed })).toEqual(changed)
    }),
  )
})
