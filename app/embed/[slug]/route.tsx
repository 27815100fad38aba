import { EmbedDocument, type Embedded } from "@/components/embed/embed-document"
import { EmbedProblem } from "@/components/embed/embed-problem"
import { embedScript } from "@/generated/embed"
import type { EmbedData } from "@/lib/contract/embed/data"
import { callOfEmbedSlug, exampleOfEmbedSlug, type NamedCall } from "@/lib/contract/embed/example"
import { type EmbedOptions, readEmbedOptions } from "@/lib/contract/embed/options"
import { embeddedQuery, previewPath, strangersQuery } from "@/lib/contract/names"
import { projectOf } from "@/lib/contract/playground/parts"
import { exampleEntries } from "@/lib/playground/project/example-entries"
import { loadExample } from "@/lib/playground/project/examples"
import { encodeProject } from "@/lib/playground/project/share"
import { projectOfCall } from "@/lib/playground/reference/call-project"
import { newToken } from "@/lib/server/common/token"
import { addressOf, originOf, previewOriginFor, strangersProblem } from "@/lib/server/http/origin/origins"
import { refusalOfPage } from "@/lib/server/rate-limit/page"
import { findSnippet } from "@/lib/server/snippets/find-snippet"
import { answerEmbed } from "./answer-embed"

/**
 * A saved snippet, an example or a call of the reference, for the frame of anybody's page. A document of its own and not a page
 * of Next's, whose script alone is larger than an embed may be (decision 39).
 */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  const options = readEmbedOptions(new URL(request.url).searchParams)
  const { theme, run, inspector, readonly, tabs } = options
  const nonce = newToken()
  const address = addressOf(request.headers)
  const previewOrigin = previewOriginFor(address)
  const answer = { nonce, origin: originOf(address), previewOrigin }
  const refusal = await refusalOfPage("snippet_page", request.headers)
  if (refusal !== null) {
    const document = (
      <EmbedProblem theme={theme} nonce={nonce} title="This snippet is asked for too often">
        {refusal}
      </EmbedProblem>
    )
    return answerEmbed(document, { ...answer, status: 429 })
  }
  const embedded = await embeddedBy(slug, options)
  if (!embedded) {
    const document = (
      <EmbedProblem theme={theme} nonce={nonce} title="There is no such snippet">
        The address may be mistyped, or its author deleted it.
      </EmbedProblem>
    )
    return answerEmbed(document, { ...answer, status: 404 })
  }
  const data: EmbedData = {
    project: embedded.files,
    playgroundUrl: embedded.playgroundUrl,
    apiBase: answer.origin,
    previewUrl: `${previewOrigin}${previewPath}?${strangersQuery}&${embeddedQuery}`,
    problem: strangersProblem(address),
    ...{ run, inspector, readonly, tabs },
  }
  const document = (
    <EmbedDocument embedded={embedded} options={options} data={data} script={embedScript} nonce={nonce} />
  )
  return answerEmbed(document, { ...answer, status: 200 })
}

/** What the address names, and where the playground opens it; null where it names nothing. */
async function embeddedBy(
  slug: string,
  { revision }: EmbedOptions,
): Promise<(Embedded & { playgroundUrl: string }) | null> {
  const exampleSlug = exampleOfEmbedSlug(slug)
  if (exampleSlug !== null) return embeddedExample(exampleSlug)
  const call = callOfEmbedSlug(slug)
  if (call) return embeddedCall(call)
  const snippet = await findSnippet({ slug, revision })
  if (!snippet) return null
  const { title, latest_revision, revision: shown } = snippet
  const query = new URLSearchParams({
    snippet: slug,
    ...(shown.number !== latest_revision && { revision: String(shown.number) }),
  })
  return {
    title,
    href: `/s/${slug}/${shown.number}`,
    author: "Somebody else’s code.",
    files: shown.files,
    playgroundUrl: `/?${query}`,
  }
}

async function embeddedExample(slug: string) {
  if (!exampleEntries.some((entry) => entry.slug === slug)) return null
  const example = await loadExample(slug)
  const playgroundUrl = `/?example=${slug}`
  return {
    title: example.title,
    href: playgroundUrl,
    author: "An example of this playground.",
    files: projectOf(example),
    playgroundUrl,
  }
}

async function embeddedCall({ entry: slug, number }: NamedCall) {
  const { referenceEntries } = await import("@/lib/playground/reference/entries")
  const entry = referenceEntries.find((each) => each.slug === slug)
  const call = entry?.calls[number - 1]
  if (!entry || call === undefined) return null
  const files = projectOfCall(call)
  return {
    title: call,
    href: `/reference/${entry.slug}`,
    author: "A call of this playground’s reference.",
    files,
    playgroundUrl: `/#${encodeProject(files)}`,
  }
}
