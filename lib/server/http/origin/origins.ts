// The page and its preview live on two sites, so that strangers' code gets a process and an origin of its own
// (decision 2). This file alone knows how the second is found, and whether there is one.
import { getDomain } from "tldts"
import { AppError } from "../../common/errors"
import { trustedProxies } from "../../rate-limit/client-address"

type Address = { host: string; protocol: string }

/** Local names that reach the same server and count as two sites to a browser. */
const siblings: Record<string, string> = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }

const howTo = "Set PREVIEW_ORIGIN to an origin on another registrable domain that reaches this server too."

/** Where the preview of a page served as `host` lives. Without PREVIEW_ORIGIN and off localhost: the same host. */
export function previewOriginFor({ host, protocol }: Address): string {
  return readOrigin("PREVIEW_ORIGIN").url?.origin ?? `${protocol}://${siblingOf(host)}`
}

/** Where the files of a page served as `host` live: apart from the page, or nowhere. */
function filesOriginFor(address: Address): string | null {
  const origin = previewOriginFor(address)
  return origin === originOf(address) && !isPreviewOnly(address.host) ? null : origin
}

/** Refuses where no second site is known: a file never shares an origin with our pages. */
export function requireFilesOrigin(headers: Headers): string {
  const origin = filesOriginFor(addressOf(headers))
  if (origin) return origin
  throw new AppError({
    code: "unavailable",
    message: "This server takes and serves no files until PREVIEW_ORIGIN names a second site.",
  })
}

/** Who may frame the preview document served as `host`. */
export function previewParentsFor({ host, protocol }: Address): string {
  if (!readOrigin("PREVIEW_ORIGIN").url) return `${protocol}://${siblingOf(host)} ${protocol}://${host}`
  // The document holds nothing and may do nothing, so a deployment that names no page origin is still safe.
  return readOrigin("APP_ORIGIN").url?.origin ?? "http: https:"
}

/** True for a host that serves previews only. */
export function isPreviewOnly(host: string): boolean {
  return readOrigin("PREVIEW_ORIGIN").url?.host === host
}

/**
 * Why others' projects are not run for a page at this address, with what to set; null where they are. One's own always
 * are: what an opaque origin on the page's own site lacks is a process of its own.
 */
export function strangersProblem({ host }: Address): string | null {
  const { url, problem } = readOrigin("PREVIEW_ORIGIN")
  if (problem) return problem
  if (!url) return siblingOf(host) === host ? `PREVIEW_ORIGIN is not set. ${howTo}` : null
  if (!isSameSite(nameOf(host), url.hostname)) return null
  return `PREVIEW_ORIGIN (${url.origin}) is on the same registrable domain as ${host}. ${howTo}`
}

/** The same for the preview document itself, which is asked for at the preview's address. */
export function strangersPreviewProblem(address: Address): string | null {
  const { url } = readOrigin("PREVIEW_ORIGIN")
  if (!url) return strangersProblem(address)
  if (url.host !== address.host) return `Previews are served at ${url.origin}.`
  const page = readOrigin("APP_ORIGIN").url
  return page && strangersProblem({ ...address, host: page.host })
}

/** What whoever starts the server should know; null when there is nothing. */
export function startNotice(): string | null {
  const preview = readOrigin("PREVIEW_ORIGIN")
  const page = readOrigin("APP_ORIGIN")
  if (page.problem) return page.problem
  const problem = page.url ? strangersProblem({ host: page.url.host, protocol: page.url.protocol }) : preview.problem
  if (problem) return `Others' projects are not run: ${problem}`
  return preview.url || page.url
    ? null
    : `Others' projects are run at localhost only: PREVIEW_ORIGIN is not set. ${howTo}`
}

/** How the visitor reached this server, as far as it can be known. */
export function addressOf(headers: Headers): Address {
  const forwarded = trustedProxies() > 0 ? headers.get("x-forwarded-proto") : null
  return { host: headers.get("host") ?? "localhost", protocol: forwarded?.split(",")[0]?.trim() || "http" }
}

/** Where a server that was asked at this address is. */
export function originOf({ protocol, host }: Address): string {
  return `${protocol}://${host}`
}

/** A setting that names an origin, as it can be used. */
function readOrigin(name: "PREVIEW_ORIGIN" | "APP_ORIGIN"): { url: URL | null; problem: string | null } {
  const text = process.env[name]
  if (!text) return { url: null, problem: null }
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return { url, problem: null }
  return { url: null, problem: `${name} is "${text}", which is no origin. Write it as https://name.example.` }
}

/** Whether a browser counts two hosts as one site: by their registrable domain, or where they have none, by name. */
function isSameSite(one: string, other: string) {
  const [domain, otherDomain] = [one, other].map((name) => getDomain(name, { allowPrivateDomains: true }) ?? name)
  return domain === otherDomain
}

function siblingOf(host: string) {
  const { name, port } = partsOf(host)
  return `${siblings[name] ?? name}${port}`
}

function nameOf(host: string) {
  return partsOf(host).name
}

function partsOf(host: string) {
  const [, name = host, port = ""] = /^(.*?)(:\d+)?$/.exec(host) ?? []
  return { name, port }
}
