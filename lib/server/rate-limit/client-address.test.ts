import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clientAddress, networkOf, trustedProxies } from "./client-address"

const socketAddress = "10.0.0.9"
const addressOf = (forwardedFor: string | undefined, proxies: number) =>
  clientAddress({ socketAddress, forwardedFor, proxies })

describe("the address of a caller", () => {
  test("is the socket's, whatever X-Forwarded-For says, where no proxy is trusted", () => {
    const anything = fc.oneof(fc.string(), fc.ipV4(), fc.array(fc.ipV6()).map(String))
    fc.assert(fc.property(anything, (forged) => addressOf(forged, 0) === socketAddress))
  })

  test("is what the trusted proxy appended; what the caller wrote before it changes nothing", () => {
    const forged = fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())).map((hops) => [...hops, "203.0.113.7"].join())
    fc.assert(fc.property(forged, (header) => addressOf(header, 1) === "203.0.113.7"))
  })

  test("is what the outermost of two trusted proxies appended", () => {
    expect(addressOf("1.1.1.1, 203.0.113.7, 198.51.100.2", 2)).toBe("203.0.113.7")
    expect(addressOf("203.0.113.7", 2)).toBe("203.0.113.7")
  })

  test("is the socket's where the proxy forwarded nothing", () => {
    expect(addressOf(undefined, 1)).toBe(socketAddress)
  })

  test.each([
    ["203.0.113.7:4711", "203.0.113.7"],
    ["[2001:db8::1]:4711", "2001:db8::1"],
    ["fe80::1%eth0", "fe80::1"],
    ["unknown", ""],
    ["", ""],
  ])("is read from %j", (entry, address) => {
    expect(addressOf(`1.1.1.1, ${entry}`, 1)).toBe(address)
  })
})

test.each([
  [undefined, 0],
  ["", 0],
  ["0", 0],
  ["true", 0],
  ["1", 1],
  ["2", 2],
  ["1.5", 0],
])("TRUST_PROXY=%j trusts %d proxies", (setting, count) => {
  expect(trustedProxies(setting ?? "")).toBe(count)
})

describe("what counts as one caller", () => {
  test("is an IPv4 address, mapped into IPv6 or not", () => {
    expect(networkOf("203.0.113.7")).toBe("203.0.113.7")
    expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7")
  })

  test.each([
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["64:ff9b::203.0.113.7", "64:ff9b:0:0::/64"],
  ])("is the /64 of %s", (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test("is the same for every address of a /64, and another for the next one", () => {
    const tail = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 })
    const within = (net: string) => (groups: number[]) =>
      `${net}:${groups.map((group) => group.toString(16)).join(":")}`
    fc.assert(
      fc.property(tail, (groups) => {
        expect(networkOf(within("2001:db8:1:2")(groups))).toBe("2001:db8:1:2::/64")
        expect(networkOf(within("2001:db8:1:3")(groups))).toBe("2001:db8:1:3::/64")
      }),
    )
  })
})
