// Runs before each page: gives it its content security policy with a fresh nonce, and each browser its cookie.
import { type NextRequest, NextResponse } from "next/server"
import { browserCookie, readBrowserCookie, writeBrowserCookie } from "@/lib/server/http/cookie"
import { nonceHeader } from "@/lib/server/nonce"
import { addressOf, isPreviewOnly, previewOriginFor } from "@/lib/server/origins"
import { newToken } from "@/lib/server/token"

export function proxy(request: NextRequest): NextResponse {
  const address = addressOf(request.headers)
  if (isPreviewOnly(address.host)) return new NextResponse("Not found", { status: 404 })
  const nonce = crypto.randomUUID()
  const policy = pagePolicy(nonce, previewOriginFor(address))
  const known = readBrowserCookie(request)
  const token = known ?? newToken()
  // The page itself must see the cookie that this answer sets.
  request.cookies.set(browserCookie, token)
  const headers = new Headers(request.headers)
  headers.set("Content-Security-Policy", policy)
  headers.set(nonceHeader, nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", policy)
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin")
  response.headers.set("X-Content-Type-Options", "nosniff")
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin")
  if (!known) response.headers.append("Set-Cookie", writeBrowserCookie(token, request))
  return response
}

function pagePolicy(nonce: string, previewOrigin: string) {
  const isDevelopment = process.env.NODE_ENV === "development"
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // Monaco and the panels set styles from script.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https: http:",
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
