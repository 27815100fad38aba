import { cookies, headers } from "next/headers"
import { Playground } from "@/components/playground/playground"
import { exampleTitles, loadExample } from "@/lib/playground/examples"
import { openBrowser } from "@/lib/server/browser"
import { browserCookie } from "@/lib/server/http/cookie"
import { addressOf, previewOriginFor } from "@/lib/server/origins"

export default async function PlaygroundPage() {
  const address = addressOf(await headers())
  const token = (await cookies()).get(browserCookie)?.value
  const [{ demoKey }, example] = await Promise.all([openBrowser(token), loadExample("boot")])
  return (
    <Playground
      previewOrigin={previewOriginFor(address)}
      apiBase={`${address.protocol}://${address.host}`}
      demoKey={demoKey}
      example={example}
      examples={exampleTitles}
    />
  )
}
