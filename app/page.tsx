import { cookies, headers } from "next/headers"
import { layoutsCookie, readLayouts } from "@/components/playground/panes/pane-layouts"
import { Playground } from "@/components/playground/playground"
import { firstRunVersion } from "@/generated/versions"
import { demoAppId } from "@/lib/contract/app-id"
import { firstAddress } from "@/lib/contract/frame/address"
import type { Example } from "@/lib/contract/playground/project"
import { exampleTitles, loadExample } from "@/lib/playground/project/examples"
import { runMessage } from "@/lib/playground/run/run-message"
import { browserHeader } from "@/lib/server/http/caller/cookie"
import { nonceHeader } from "@/lib/server/http/nonce"
import { addressOf, previewOriginFor, strangersProblem } from "@/lib/server/http/origin/origins"
import { demoKeyOf } from "@/lib/server/workspace/browser"

type PlaygroundPageProps = { searchParams: Promise<{ example?: string | string[] }> }

/** The playground; `?example=<slug>` opens it with that example. */
export default async function PlaygroundPage({ searchParams }: PlaygroundPageProps) {
  const requestHeaders = await headers()
  const address = addressOf(requestHeaders)
  const token = requestHeaders.get(browserHeader)
  if (!token) throw new Error("proxy.ts gives every browser a token before a page is rendered")
  const demoKey = demoKeyOf(token)
  const apiBase = `${address.protocol}://${address.host}`
  const slug = String((await searchParams).example ?? "boot")
  const example = await loadExample(slug)
  return (
    <>
      <Playground
        previewOrigin={previewOriginFor(address)}
        apiBase={apiBase}
        demoKey={demoKey}
        strangersProblem={strangersProblem(address)}
        example={example}
        examples={exampleTitles}
        firstRun={firstRunOf(example, { apiBase, demoKey })}
        layouts={readLayouts((await cookies()).get(layoutsCookie)?.value)}
      />
      <script src={`/first-run.js?v=${firstRunVersion}`} nonce={requestHeaders.get(nonceHeader) ?? undefined} />
    </>
  )
}

function firstRunOf(example: Example, { apiBase, demoKey }: { apiBase: string; demoKey: string }) {
  return runMessage({
    runId: 1,
    project: example,
    compiled: example.compiled,
    settings: { app_id: demoAppId, api_base: apiBase },
    standIns: [],
    jar: { cookies: [], localStorage: {}, sessionStorage: {} },
    demoKey,
    address: firstAddress,
    cameFrom: "",
  })
}
