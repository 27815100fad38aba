import crypto, { createHmac } from "node:crypto"
import { syncBuiltinESMExports } from "node:module"
import { afterEach, describe, expect, test, vi } from "vitest"
import { isHashOf } from "./user-hash"

const [secret, message] = ["a secret", "user-1"]
const right = createHmac("sha256", secret).update(message).digest("hex")

const check = (given: string) => isHashOf({ secret, message, given })

describe("a user_hash", () => {
  afterEach(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })

  test("holds when it is the lower-case hex of the HMAC", () => {
    expect(check(right)).toBe(true)
  })

  test("does not hold in any other spelling, length or alphabet", () => {
    const otherUser = createHmac("sha256", secret).update("user-2").digest("hex")
    const otherSecret = createHmac("sha256", "another").update(message).digest("hex")
    const wrong = [
      right.toUpperCase(),
      right.slice(0, 63),
      `${right}0`,
      ` ${right}`,
      "",
      "é".repeat(64),
      "z".repeat(64),
    ]
    for (const given of [...wrong, otherUser, otherSecret, "a".repeat(1_000_000)]) expect(check(given)).toBe(false)
  })

  test("is compared in constant time, and only with text of its own length", () => {
    const compare = vi.spyOn(crypto, "timingSafeEqual")
    syncBuiltinESMExports()
    const firstWrong = `${right.startsWith("0") ? "1" : "0"}${right.slice(1)}`
    const lastWrong = `${right.slice(0, -1)}${right.endsWith("0") ? "1" : "0"}`
    for (const given of [right, firstWrong, lastWrong, right.slice(1), `${right}0`]) check(given)
    expect(compare).toHaveBeenCalledTimes(3)
    for (const [one, other] of compare.mock.calls) expect([one.byteLength, other.byteLength]).toEqual([64, 64])
  })
})
