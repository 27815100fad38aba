// The page and its preview live on two sites, so that strangers' code gets a process and an origin of its own
// (design decision 2). This file alone knows how the second is found.

/** Local names that reach the same server and count as two sites to a browser. */
const siblings: Record<string, string> = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }

/** Where the preview of a page served as `host` lives. Without PREVIEW_ORIGIN and off localhost: the same host. */
export function previewOriginFor({ host, protocol }: { host: string; protocol: string }): string {
  if (process.env.PREVIEW_ORIGIN) return new URL(process.env.PREVIEW_ORIGIN).origin
  return `${protocol}://${siblingOf(host)}`
}

/** Who may frame the preview document served as `host`. */
export function previewParentsFor({ host, protocol }: { host: string; protocol: string }): string {
  if (!process.env.PREVIEW_ORIGIN) return `${protocol}://${siblingOf(host)} ${protocol}://${host}`
  // The document holds nothing and may do nothing, so a deployment that names no page origin is still safe.
  return process.env.APP_ORIGIN ? new URL(process.env.APP_ORIGIN).origin : "http: https:"
}

/** True for a host that serves previews only. */
export function isPreviewOnly(host: string): boolean {
  return process.env.PREVIEW_ORIGIN !== undefined && new URL(process.env.PREVIEW_ORIGIN).host === host
}

/** How the visitor reached this server, as far as it can be known. */
export function addressOf(headers: Headers): { host: string; protocol: string } {
  const forwarded = process.env.TRUST_PROXY === "1" ? headers.get("x-forwarded-proto") : null
  return { host: headers.get("host") ?? "localhost", protocol: forwarded?.split(",")[0]?.trim() || "http" }
}

function siblingOf(host: string) {
  const [, name = host, port = ""] = /^(.*?)(:\d+)?$/.exec(host) ?? []
  return `${siblings[name] ?? name}${port}`
}
