import type { EmbedOptions } from "@/lib/contract/embed/options"
import { EmbedPage } from "./embed-page"

type EmbedProblemProps = { theme: EmbedOptions["theme"]; nonce: string; title: string; children: string }

/** Why there is no snippet in an embed. */
export function EmbedProblem({ theme, nonce, title, children }: EmbedProblemProps) {
  return (
    <EmbedPage title={title} theme={theme} nonce={nonce}>
      <main className="missing">
        <h1>{title}</h1>
        <p>{children}</p>
        <a className="button" href="/snippets" target="_blank" rel="noopener">
          Look at other snippets
        </a>
      </main>
    </EmbedPage>
  )
}
