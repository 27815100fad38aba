import { agentScript, embedStyle } from "@/generated/embed"
import { inlineJson } from "@/lib/contract/inline-json"
import { type Run, runDataId } from "@/lib/contract/mcp/run-data"
import { newToken } from "@/lib/server/common/token"
import { framesPolicy } from "@/lib/server/http/origin/frames-policy"
import { postReport, runPage } from "@/lib/server/mcp/run/run-route"

export const GET = runPage(draw)

export const POST = postReport

/** A page that nobody looks at: the frames of the preview, in the size of the window, and the script that watches them. */
function draw(run: Run): Response {
  const nonce = newToken()
  const document = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>A run · Messenger Playground</title>
<style nonce="${nonce}">${embedStyle}</style></head>
<body><main class="stage"><div id="frames" class="frames"></div></main>
<script id="${runDataId}" type="application/json">${inlineJson(run)}</script>
<script type="module" src="${agentScript}"></script></body>
</html>
`
  const policy = framesPolicy({
    origin: run.apiBase,
    previewOrigin: new URL(run.previewUrl).origin,
    nonce,
    connect: ["packages", "run"],
    ancestors: "'none'",
  })
  return new Response(document, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
      // The snippet is not told the ticket.
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex",
    },
  })
}
