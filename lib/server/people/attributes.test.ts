import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readAttributes } from "./attributes"

const warnedOf = (user: Record<string, unknown>) => readAttributes(user).warnings.map(({ field }) => field)

describe("reading a person's attributes", () => {
  test("tells standard from custom ones", () => {
    const read = readAttributes({
      name: "Ada",
      created_at: 1_700_000_000,
      plan: "pro",
      seats: 3,
      trial: false,
      note: null,
    })
    expect(read.standard).toEqual({ name: "Ada", signedUpAt: new Date(1_700_000_000_000) })
    expect(read.custom).toEqual({ plan: "pro", seats: 3, trial: false, note: null })
    expect(read.warnings).toEqual([])
  })

  test("keeps the Messenger's settings out, without a word", () => {
    const settings = { app_id: "x", alignment: "left", z_index: 1, api_base: "x", user_hash: "x", page_title: "x" }
    expect(readAttributes(settings)).toMatchObject({ custom: {}, warnings: [] })
  })

  test("warns of what only the server sets", () => {
    expect(warnedOf({ last_request_at: 1, utm_source: "x", role: "user", id: "1" })).toHaveLength(4)
  })

  test("takes times in seconds, milliseconds and ISO 8601, and no others", () => {
    const time = (created_at: unknown) => readAttributes({ created_at }).standard.signedUpAt?.toISOString()
    const moment = "2023-11-14T22:13:20.000Z"
    expect([time(1_700_000_000), time(1_700_000_000_000), time("1700000000"), time(moment)]).toEqual(
      Array(4).fill(moment),
    )
    for (const wrong of [-1, "yesterday", Number.POSITIVE_INFINITY, 1e18, true, {}]) {
      expect(warnedOf({ created_at: wrong })).toEqual(["user.created_at"])
    }
  })

  test("keeps a date of the page's own, under a key that ends in _at, as the number that it is", () => {
    const custom = { trial_ends_at: 1_700_000_000, renewed_at: "2023-11-14" }
    expect(readAttributes(custom)).toMatchObject({ custom, warnings: [] })
  })

  test("takes an avatar over https only", () => {
    const avatar = (image_url: string) => readAttributes({ avatar: { type: "avatar", image_url } })
    expect(avatar("https://a.example/a.png").standard.avatarUrl).toBe("https://a.example/a.png")
    expect(avatar("http://a.example/a.png").warnings).toHaveLength(1)
    expect(avatar("javascript:alert(1)").warnings).toHaveLength(1)
  })

  test("reads who it is: ids as text, addresses in lower case, blanks as absent", () => {
    expect(readAttributes({ user_id: 5, email: " A@B.C " }).identity).toEqual({ userId: "5", email: "a@b.c" })
    expect(readAttributes({ user_id: "", email: null }).identity).toEqual({ userId: null, email: null })
    expect(warnedOf({ user_id: { a: 1 }, email: "nonsense" })).toEqual(["user.user_id", "user.email"])
    expect(warnedOf({ user_id: "undefined" })).toEqual(["user.user_id"])
  })

  test("leaves out bad names and values, and keeps the rest", () => {
    const read = readAttributes({
      "a.b": 1,
      $x: 1,
      "": 1,
      ["k".repeat(191)]: 1,
      long: "x".repeat(256),
      list: [],
      "é-ok": "é",
    })
    expect(read.custom).toEqual({ "é-ok": "é" })
    expect(read.warnings).toHaveLength(6)
  })

  test("truncates what a company spends, and counts users itself", () => {
    const { companies } = readAttributes({
      company: { id: 7, name: "A", monthly_spend: 9.9, user_count: 3, tier: "gold" },
    })
    expect(companies).toMatchObject([
      { companyId: "7", standard: { name: "A", monthlySpend: 9 }, custom: { tier: "gold" } },
    ])
  })

  test("never throws and never touches a prototype, whatever it is given", () => {
    const hostileKey = fc.constantFrom(
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "company",
      "companies",
      "avatar",
    )
    const key = fc.oneof(hostileKey, fc.string())
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.jsonValue())), (entries) => {
        const { custom } = readAttributes(Object.fromEntries(entries))
        expect(Object.keys(custom)).not.toContain("__proto__")
        expect(Object.getPrototypeOf(custom)).toBe(Object.prototype)
        expect(Object.keys(Object.prototype)).toEqual([])
        for (const value of Object.values(custom)) expect(value === null || typeof value !== "object").toBe(true)
      }),
    )
  })
})
