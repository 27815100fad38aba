// Runs before each page: gives it its content security policy with a fresh nonce, and each browser its cookie.
import { type NextRequest, NextResponse } from "next/server"
import { previewPath } from "@/lib/contract/names"
import { packageCdn } from "@/lib/contract/playground/cdn"
import { newToken } from "@/lib/server/common/token"
import { browserHeader, readBrowserCookie, writeBrowserCookie } from "@/lib/server/http/caller/cookie"
import { nonceHeader } from "@/lib/server/http/nonce"
import { addressOf, isPreviewOnly, previewOriginFor } from "@/lib/server/http/origin/origins"

const cdnOrigin = new URL(packageCdn).origin

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const address = addressOf(request.headers)
  if (isPreview(request, address.host)) return NextResponse.rewrite(new URL(previewPath, request.url))
  if (isPreviewOnly(address.host)) return new NextResponse("Only previews are served at this address.", { status: 404 })
  const nonce = crypto.randomUUID()
  const policy = pagePolicy(nonce, framesOf(request, previewOriginFor(address)))
  const known = await readBrowserCookie(request)
  const token = known ?? newToken()
  const headers = new Headers(request.headers)
  headers.set("Content-Security-Policy", policy)
  headers.set(nonceHeader, nonce)
  headers.set(browserHeader, token)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", policy)
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin")
  response.headers.set("X-Content-Type-Options", "nosniff")
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin")
  // A message's link must not have its host looked up before somebody follows it.
  response.headers.set("X-DNS-Prefetch-Control", "off")
  if (!known) response.headers.append("Set-Cookie", await writeBrowserCookie(token, request))
  return response
}

/**
 * A previewed page has every path of its site (lib/preview/page/address.ts). No page of ours but an embed is ever in a frame, so
 * what is asked for one is the preview's; a browser that does not say what it asks for gets there at an address of previews alone.
 */
function isPreview(request: NextRequest, host: string) {
  const destination = request.headers.get("sec-fetch-dest")
  return destination === "iframe" || (destination === null && isPreviewOnly(host))
}

/** The reference shows embeds of ours. */
function framesOf({ nextUrl }: NextRequest, previewOrigin: string): Frames {
  return { previewOrigin, own: nextUrl.pathname.startsWith("/reference/") ? " 'self'" : "" }
}

type Frames = { previewOrigin: string; own: string }

function pagePolicy(nonce: string, { previewOrigin, own }: Frames) {
  const isDevelopment = process.env.NODE_ENV === "development"
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Monaco and the panels set styles from script.
    "style-src 'self' 'unsafe-inline'",
    // Files are on the preview's site, which locally is on http.
    `img-src 'self' data: blob: https: ${previewOrigin}`,
    "font-src 'self' data:",
    // The editor has the types of packages from where they are.
    `connect-src 'self' ${cdnOrigin}`,
    "worker-src 'self' blob:",
    `frame-src ${previewOrigin}${own}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    // Where a project can be opened as well.
    "form-action 'self' https://codepen.io https://stackblitz.com",
  ].join("; ")
}

export const config = {
  matcher: [
    // Pages only: the API and scripts need no policy, assets are static. An embed and an agent's run say their own, and set no cookie.
    "/((?!api/|attachments/|embed/|mcp$|oembed|preview|run/|widget/|_next/|sdk\\.js|.*\\.[a-z0-9]+$).*)",
    // What is asked for a frame, whatever its path; the preview document, an attachment and an embed say themselves what they
    // allow.
    {
      source: "/((?!preview$|attachments/|embed/(?:[0-9a-z]{8,20}|example-[0-9a-z-]+|call-[A-Za-z_-]+-[0-9]+)$).*)",
      has: [{ type: "header", key: "sec-fetch-dest", value: "iframe" }],
    },
  ],
}
