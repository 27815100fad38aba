import type { ReactNode } from "react"
import { embedStyle } from "@/generated/embed"
import type { EmbedOptions } from "@/lib/contract/embed/options"

type EmbedPageProps = { title: string; theme: EmbedOptions["theme"]; nonce: string; children: ReactNode }

/** The document around what an embed shows. */
export function EmbedPage({ title, theme, nonce, children }: EmbedPageProps) {
  return (
    <html lang="en" data-theme={theme}>
      {/* biome-ignore lint/style/noHeadElement: this document is none of Next's. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Messenger Playground`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet. */}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: embedStyle }} />
        <noscript>
          <style nonce={nonce}>{".panel[hidden] { display: block !important } .needs-script { display: none }"}</style>
        </noscript>
      </head>
      <body>{children}</body>
    </html>
  )
}
