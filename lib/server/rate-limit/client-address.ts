// Whom a request comes from. X-Forwarded-For is whatever the caller wrote, except for what our own proxies appended, so
// only as many of its last entries count as TRUST_PROXY says there are proxies.
import "server-only"
import { isIP } from "node:net"

type Connection = {
  /** The other end of the socket. */
  socketAddress: string | undefined
  forwardedFor: string | undefined
  /** How many proxies of ours are in front. */
  proxies: number
}

/** How many proxies TRUST_PROXY says are in front; 0 without it. */
export function trustedProxies(setting = process.env.TRUST_PROXY): number {
  return setting !== undefined && /^[1-9]$/.test(setting) ? Number(setting) : 0
}

/** The address of the caller as the outermost of our proxies saw it, or that of the socket where there is none. */
export function clientAddress({ socketAddress, forwardedFor, proxies }: Connection): string {
  const hops = [...(forwardedFor?.split(",") ?? []), socketAddress ?? ""].map(plainAddress)
  // The last hop is the socket; each proxy appended who called it. Fewer hops than proxies: the first there is.
  return hops.at(-1 - Math.min(proxies, hops.length - 1)) ?? ""
}

/** What is counted as one caller: an IPv4 address, or the /64 that one IPv6 customer gets. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (isIP(address) !== 6) return address
  const [head = "", tail] = address.toLowerCase().split("::")
  const before = groupsOf(head)
  const missing = tail === undefined ? 0 : 8 - before.length - groupsOf(tail).length
  const groups = [...before, ...Array<string>(missing).fill("0"), ...groupsOf(tail ?? "")]
  return `${groups.slice(0, 4).join(":")}::/64`
}

/** A dotted end counts for the two groups it stands for; only the first four are looked at. */
function groupsOf(part: string): string[] {
  if (part === "") return []
  return part.split(":").flatMap((group) => (group.includes(".") ? ["0", "0"] : [group.replace(/^0+(?=.)/, "")]))
}

/** Without the port, brackets and zone that some proxies leave on; "" for what is no address. */
function plainAddress(text: string): string {
  const trimmed = text.trim()
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(trimmed)?.[1]
  const dotted = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed)?.[1]
  const address = (bracketed ?? dotted ?? trimmed).replace(/%.*$/, "")
  return isIP(address) ? address : ""
}
