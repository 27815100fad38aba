// Which addresses on the web may be shown as an image. A plain file: the SDK needs it without zod.

/** Names that only lead somewhere inside a network. A name without a dot does as well. */
const insideNames = /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa)$/

/** This host, private and shared networks, link-local, benchmarks, multicast and what is reserved (RFC 6890). */
const insideV4 =
  /^(0|10|127|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|169\.254|172\.(1[6-9]|2\d|3[01])|192\.(168|0\.0)|198\.1[89]|2(2[4-9]|[34]\d|5[0-5]))\./

/** Global unicast, without the ranges that hold an IPv4 address (Teredo, 6to4) or stand in documents. */
const outsideV6 = /^\[(?!2002:|2001:(0|db8)?:)[23][\da-f]{3}:/

/**
 * Whether an image may be asked for at this address at all: by https, and on the open internet, so that no message makes a
 * reader's browser call what only the reader can reach. Parsing an address spells every form of an IP address alike.
 */
export function isImageAddress(address: string): boolean {
  const url = parse(address)
  if (!url) return false
  const { protocol, username, password, hostname } = url
  if (protocol !== "https:" || username || password) return false
  const host = hostname.replace(/\.$/, "")
  if (host.startsWith("[")) return outsideV6.test(host)
  if (/^[\d.]+$/.test(host)) return !insideV4.test(host)
  return host.includes(".") && !insideNames.test(host)
}

/** Where an image comes from, for those who decide whether to load it. */
export function hostOfImage(address: string): string {
  return parse(address)?.host ?? ""
}

/** Browsers that run the SDK may not know URL.canParse. */
function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
