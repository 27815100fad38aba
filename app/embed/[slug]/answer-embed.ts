import type { ReactNode } from "react"
import { framesPolicy } from "@/lib/server/http/origin/frames-policy"

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
  const policy = framesPolicy({ origin, previewOrigin, nonce, connect: ["packages"], ancestors: "*" })
  return new Response(`<!doctype html>${renderToStaticMarkup(document)}`, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": status === 200 ? "public, max-age=60" : "no-store",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    },
  })
}
