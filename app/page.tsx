import { cookies, headers } from "next/headers"
import { welcomeCookie } from "@/components/playground/gallery/welcome-cookie"
import { layoutCookie, type PaneLayout } from "@/components/playground/panes/pane-layout"
import { readLayout } from "@/components/playground/panes/read-layout"
import { Playground } from "@/components/playground/playground"
import { firstRunVersion } from "@/generated/versions"
import { demoAppId } from "@/lib/contract/app-id"
import { firstAddress } from "@/lib/contract/frame/address"
import type { Example } from "@/lib/contract/playground/project"
import { revisionQuerySchema, type Snippet, slugSchema } from "@/lib/contract/snippets/snippet"
import { loadLesson } from "@/lib/playground/lessons/lessons"
import { type StepAddress, stepIn } from "@/lib/playground/lessons/step-address"
import { exampleOfStep } from "@/lib/playground/lessons/step-project"
import { exampleEntries } from "@/lib/playground/project/example-entries"
import { loadExample } from "@/lib/playground/project/examples"
import { runMessage } from "@/lib/playground/run/run-message"
import { AppError } from "@/lib/server/common/errors"
import { browserHeader } from "@/lib/server/http/caller/cookie"
import { nonceHeader } from "@/lib/server/http/nonce"
import { addressOf, originOf, previewOriginFor, strangersProblem } from "@/lib/server/http/origin/origins"
import { getSnippet } from "@/lib/server/snippets/snippet"
import { demoKeyOf } from "@/lib/server/workspace/browser"

type Query = {
  example?: string | string[]
  lesson?: string | string[]
  step?: string | string[]
  mirror?: string | string[]
  snippet?: string | string[]
  revision?: string | string[]
}
type PlaygroundPageProps = { searchParams: Promise<Query> }

/**
 * The playground; `?example=<slug>` opens it with that example, `?lesson=<slug>&step=<n>` with a step of a lesson,
 * `?snippet=<slug>&revision=<n>` with a saved snippet; `?mirror=<id>` shows the preview of another tab.
 */
export default async function PlaygroundPage({ searchParams }: PlaygroundPageProps) {
  const requestHeaders = await headers()
  const address = addressOf(requestHeaders)
  const token = requestHeaders.get(browserHeader)
  if (!token) throw new Error("proxy.ts gives every browser a token before a page is rendered")
  const demoKey = demoKeyOf(token)
  const apiBase = originOf(address)
  const query = await searchParams
  const step = stepOf(query)
  const lesson = step && (await loadLesson(step.lesson))
  const example = await loadExample(String(query.example ?? "boot"))
  const snippet = await snippetOf(query)
  const kept = await cookies()
  return (
    <>
      <Playground
        previewOrigin={previewOriginFor(address)}
        apiBase={apiBase}
        demoKey={demoKey}
        strangersProblem={strangersProblem(address)}
        example={lesson ? exampleOfStep(lesson, step.number) : example}
        lesson={lesson}
        snippet={snippet}
        examples={exampleEntries.map(({ slug, title, topic }) => ({ slug, title, topic }))}
        firstRun={snippet || lesson ? null : firstRunOf(example, { apiBase, demoKey })}
        layout={layoutFor(query, kept.get(layoutCookie)?.value)}
        isWelcome={Object.keys(query).length === 0 && !kept.has(welcomeCookie)}
      />
      <script src={`/first-run.js?v=${firstRunVersion}`} nonce={requestHeaders.get(nonceHeader) ?? undefined} />
    </>
  )
}

/** A tab that follows another shows its preview, whatever was chosen. */
function layoutFor({ mirror }: Query, cookie: string | undefined): PaneLayout {
  const layout = readLayout(cookie)
  return mirror === undefined ? layout : { ...layout, arrangement: "preview" }
}

/** As the page reads it from its address later on. */
function stepOf({ lesson, step }: Query): StepAddress | null {
  if (typeof lesson !== "string") return null
  return stepIn(new URLSearchParams({ lesson, ...(typeof step === "string" && { step }) }).toString())
}

/** Null where there is none that everybody may see; the page then asks again, with the edit key of this browser. */
async function snippetOf({ snippet, revision }: Query): Promise<Snippet | null> {
  const slug = slugSchema.safeParse(snippet)
  const wanted = revisionQuerySchema.safeParse({ revision })
  if (!slug.success || !wanted.success) return null
  return getSnippet({ slug: slug.data, ...wanted.data }).catch((error: unknown) => {
    if (error instanceof AppError) return null
    throw error
  })
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
    clock: null,
  })
}
