// The page and its preview live on two sites, so that strangers' code gets a process and an origin of its own
// (design decision 2). This file alone knows how the second is found.
import { AppError } from "./errors"
import { trustedProxies } from "./rate-limit/client-address"

type Address = { host: string; protocol: string }

/** Local names that reach the same server and count as two sites to a browser. */
const siblings: Record<string, string> = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }

/** Where the preview of a page served as `host` lives. Without PREVIEW_ORIGIN and off localhost: the same host. */
export function previewOriginFor({ host, protocol }: Address): string {
  if (process.env.PREVIEW_ORIGIN) return new URL(process.env.PREVIEW_ORIGIN).origin
  return `${protocol}://${siblingOf(host)}`
}

/** Where the files of a page served as `host` live: apart from the page, or nowhere. */
export function filesOriginFor(address: Address): string | null {
  const origin = previewOriginFor(address)
  return origin === `${address.protocol}://${address.host}` && !isPreviewOnly(address.host) ? null : origin
}

/** Refuses where no second site is known: a file never shares an origin with our pages. */
export function requireFilesOrigin(headers: Headers): string {
  const origin = filesOriginFor(addressOf(headers))
  if (origin) return origin
  throw new AppError("unavailable", "This server takes and serves no files until PREVIEW_ORIGIN names a second site.")
}

/** Who may frame the preview document served as `host`. */
export function previewParentsFor({ host, protocol }: Address): string {
  if (!process.env.PREVIEW_ORIGIN) return `${protocol}://${siblingOf(host)} ${protocol}://${host}`
  // The document holds nothing and may do nothing, so a deployment that names no page origin is still safe.
  return process.env.APP_ORIGIN ? new URL(process.env.APP_ORIGIN).origin : "http: https:"
}

/** True for a host that serves previews only. */
export function isPreviewOnly(host: string): boolean {
  return process.env.PREVIEW_ORIGIN !== undefined && new URL(process.env.PREVIEW_ORIGIN).host === host
}

/** How the visitor reached this server, as far as it can be known. */
export function addressOf(headers: Headers): Address {
  const forwarded = trustedProxies() > 0 ? headers.get("x-forwarded-proto") : null
  return { host: headers.get("host") ?? "localhost", protocol: forwarded?.split(",")[0]?.trim() || "http" }
}

function siblingOf(host: string) {
  const [, name = host, port = ""] = /^(.*?)(:\d+)?$/.exec(host) ?? []
  return `${siblings[name] ?? name}${port}`
}
