// The SDK runs on any page, so its routes answer any origin. They read no cookie: the session token is in a header.
import "server-only"

const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, X-Playground-Fault",
}

const preflightHeaders = {
  ...corsHeaders,
  "Access-Control-Allow-Methods": "GET, POST",
  "Access-Control-Allow-Headers": "Authorization, Content-Type, Last-Event-ID",
  // A day; Chromium honours two hours of it.
  "Access-Control-Max-Age": "86400",
}

/** Lets a page of any origin read the answer. */
export function allowAnyOrigin(headers: Headers): void {
  for (const [name, value] of Object.entries(corsHeaders)) headers.set(name, value)
}

/** Answers the preflight request of a messenger route. */
export function preflight(): Response {
  return new Response(null, { status: 204, headers: preflightHeaders })
}
