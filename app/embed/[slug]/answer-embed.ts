import type { ReactNode } from "react"

type EmbedAnswer = {
  status: number
  /** Of the styles. */
  nonce: string
  /** Of this server, as it was asked. */
  origin: string
  previewOrigin: string
}

/** The document of an embed: in anybody's frame, with scripts from one folder, and with nothing of the pages' session. */
export async function answerEmbed(document: ReactNode, answer: EmbedAnswer): Promise<Response> {
  const { status, nonce, origin, previewOrigin } = answer
  // Next takes it for a mistake where it is imported by name.
  const { renderToStaticMarkup } = await import("react-dom/server")
  const policy = [
    "default-src 'none'",
    // The origin by name: a document that its page sandboxes has none that 'self' would stand for.
    `script-src ${origin}/embed-files/ 'wasm-unsafe-eval'`,
    `style-src 'nonce-${nonce}'`,
    `connect-src ${origin}/packages/`,
    "worker-src blob:",
    `frame-src ${previewOrigin}`,
    "frame-ancestors *",
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return new Response(`<!doctype html>${renderToStaticMarkup(document)}`, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy.join("; "),
      "Cache-Control": status === 200 ? "public, max-age=60" : "no-store",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  })
}
