import { cookies, headers } from "next/headers"
import { layoutsCookie, readLayouts } from "@/components/playground/pane-layouts"
import { Playground } from "@/components/playground/playground"
import { exampleTitles, loadExample } from "@/lib/playground/examples"
import { demoKeyOf } from "@/lib/server/browser"
import { browserCookie } from "@/lib/server/http/cookie"
import { addressOf, previewOriginFor } from "@/lib/server/origins"

type PlaygroundPageProps = { searchParams: Promise<{ example?: string | string[] }> }

/** The playground; `?example=<slug>` opens it with that example. */
export default async function PlaygroundPage({ searchParams }: PlaygroundPageProps) {
  const address = addressOf(await headers())
  const jar = await cookies()
  const token = jar.get(browserCookie)?.value
  if (!token) throw new Error("proxy.ts gives every browser a token before a page is rendered")
  const slug = String((await searchParams).example ?? "boot")
  const example = await loadExample(slug)
  return (
    <Playground
      previewOrigin={previewOriginFor(address)}
      apiBase={`${address.protocol}://${address.host}`}
      demoKey={demoKeyOf(token)}
      example={example}
      examples={exampleTitles}
      layouts={readLayouts(jar.get(layoutsCookie)?.value)}
    />
  )
}
