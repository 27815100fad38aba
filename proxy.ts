// Runs before each page: gives it its content security policy with a fresh nonce, and each browser its cookie.
import { type NextRequest, NextResponse } from "next/server"
import { newToken } from "@/lib/server/common/token"
import { browserHeader, readBrowserCookie, writeBrowserCookie } from "@/lib/server/http/caller/cookie"
import { nonceHeader } from "@/lib/server/http/nonce"
import { addressOf, isPreviewOnly, previewOriginFor } from "@/lib/server/http/origin/origins"

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const address = addressOf(request.headers)
  if (isPreviewOnly(address.host)) return new NextResponse("Only previews are served at this address.", { status: 404 })
  const nonce = crypto.randomUUID()
  const policy = pagePolicy(nonce, previewOriginFor(address))
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

function pagePolicy(nonce: string, previewOrigin: string) {
  const isDevelopment = process.env.NODE_ENV === "development"
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Monaco and the panels set styles from script.
    "style-src 'self' 'unsafe-inline'",
    // Files are on the preview's site, which locally is on http.
    `img-src 'self' data: blob: https: ${previewOrigin}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    `frame-src ${previewOrigin}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ")
}

export const config = {
  // Pages only: the preview document sets its own policy, the API and scripts need none, assets are static.
  matcher: ["/((?!api/|attachments/|preview|widget/|_next/|sdk\\.js|.*\\.[a-z0-9]+$).*)"],
}
