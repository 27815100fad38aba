import { previewScript } from "@/generated/preview"
import { sdkVersion } from "@/generated/versions"
import { apartQuery, embeddedQuery, ownSandbox, strangersQuery, strangersSandbox } from "@/lib/contract/names"
import { addressOf, originOf, previewParentsFor, strangersPreviewProblem } from "@/lib/server/http/origin/origins"

const document = `<!doctype html>
<html lang="en" data-sdk="/sdk.js?v=${sdkVersion}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title>
<script>${previewScript}</script></head>
<body></body>
</html>
`

/** The document of a preview frame. Its own policy sandboxes it too, so that opening it directly is harmless. */
export function GET(request: Request): Response {
  const address = addressOf(request.headers)
  const query = new URL(request.url).searchParams
  const isStrangers = query.has(strangersQuery)
  const problem = isStrangers ? strangersPreviewProblem(address) : null
  if (problem) return refuse(problem)
  const policy = [
    `sandbox ${isStrangers ? strangersSandbox : ownSandbox}`,
    "object-src 'none'",
    `form-action ${originOf(address)}`,
    // Every page around a frame counts, and one that is sandboxed matches no source, not even "*". What is embedded is
    // somebody else's, so anybody may be around it (decision 39).
    ...(isStrangers && query.has(embeddedQuery) ? [] : [`frame-ancestors ${previewParentsFor(address)}`]),
  ]
  return new Response(document, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy.join("; "),
      "Cache-Control": "no-cache",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
      ...(query.has(apartQuery) && { "Document-Isolation-Policy": "isolate-and-credentialless" }),
    },
  })
}

function refuse(problem: string) {
  const headers = {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  }
  return new Response(problem, { status: 403, headers })
}
