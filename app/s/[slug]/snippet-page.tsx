// What the pages of a snippet share: finding it once a request, and saying it to readers, search engines and link previews.
import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { cache } from "react"
import { z } from "zod"
import { Problem } from "@/components/snippets/problem"
import { ReadingPage } from "@/components/snippets/reading-page"
import { SnippetView } from "@/components/snippets/snippet-view"
import { pictureSize } from "@/lib/contract/snippets/picture"
import { revisionsQuerySchema } from "@/lib/contract/snippets/snippet"
import { addressOf, originOf } from "@/lib/server/http/origin/origins"
import { refusalOfPage } from "@/lib/server/rate-limit/page"
import { findSnippet, orNull } from "@/lib/server/snippets/find-snippet"
import { listRevisions } from "@/lib/server/snippets/revisions"
import { getSnippet } from "@/lib/server/snippets/snippet"

export type SnippetPageProps = {
  params: Promise<{ slug: string; revision?: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

/** Once for the page and what is said of it. */
const readSnippet = cache((slug: string, revision: string | undefined) => findSnippet({ slug, revision }))

export async function SnippetPage({ params, searchParams }: SnippetPageProps) {
  const { slug, revision } = await params
  const { before } = await searchParams
  const snippet = await readSnippet(slug, revision)
  if (!snippet) notFound()
  const problem = await refusalOfPage("snippet_page", new Headers(await headers()))
  if (problem !== null) {
    return (
      <ReadingPage>
        <Problem>{problem}</Problem>
      </ReadingPage>
    )
  }
  const cursor = z.string().safeParse(before).data
  const [revisions, original] = await Promise.all([
    orNull(listRevisions({ slug, ...revisionsQuerySchema.parse({}), cursor })),
    snippet.forked_from ? orNull(getSnippet({ slug: snippet.forked_from.slug })) : null,
  ])
  if (!revisions) notFound()
  const origin = originOf(addressOf(await headers()))
  return (
    <ReadingPage>
      <SnippetView snippet={snippet} revisions={revisions} original={original} origin={origin} />
    </ReadingPage>
  )
}

const noDescription = "A snippet for the Intercom Messenger JavaScript API, with its code and its revisions."

export async function describeSnippet(params: SnippetPageProps["params"]): Promise<Metadata> {
  const { slug, revision } = await params
  const snippet = await readSnippet(slug, revision)
  if (!snippet) notFound()
  const origin = originOf(addressOf(await headers()))
  const url = `${origin}/s/${slug}`
  const shown = revision === undefined ? url : `${url}/${snippet.revision.number}`
  const picture = {
    url: `${url}/image.png?revision=${snippet.revision.number}`,
    ...pictureSize,
    alt: `The code of “${snippet.title}”`,
  }
  const title = snippet.title
  const description = snippet.description.replace(/\s+/g, " ").slice(0, 200) || noDescription
  return {
    title: `${title} · Messenger Playground`,
    description,
    alternates: {
      canonical: url,
      // Whoever shows links as what they lead to finds the embed by it.
      types: { "application/json+oembed": [{ url: `${origin}/oembed?url=${encodeURIComponent(shown)}`, title }] },
    },
    openGraph: { type: "article", siteName: "Messenger Playground", title, description, url, images: [picture] },
    twitter: { card: "summary_large_image", title, description, images: [picture] },
    // Who is not listed is not found by search engines either.
    ...(!snippet.is_listed && { robots: { index: false, follow: false } }),
  }
}
