import type { Metadata } from "next"
import { headers } from "next/headers"
import { Problem } from "@/components/snippets/problem"
import { ReadingPage } from "@/components/snippets/reading-page"
import { SearchForm } from "@/components/snippets/search-form"
import { SnippetList } from "@/components/snippets/snippet-list"
import { LinkButton } from "@/components/ui/link-button"
import { type ListSnippets, listSnippetsSchema, type SnippetList as Snippets } from "@/lib/contract/snippets/snippet"
import { AppError } from "@/lib/server/common/errors"
import { parse } from "@/lib/server/http/parse"
import { refusalOfPage } from "@/lib/server/rate-limit/page"
import { listSnippets } from "@/lib/server/snippets/search/list"

export const metadata: Metadata = {
  title: "Snippets · Messenger Playground",
  description: "Snippets for the Intercom Messenger JavaScript API that their authors show to everybody.",
}

type SnippetsPageProps = { searchParams: Promise<Record<string, string | string[]>> }

/** The listed snippets. The address says what is looked for, so that the page works without script. */
export default async function SnippetsPage({ searchParams }: SnippetsPageProps) {
  const asked = Object.fromEntries(
    Object.entries(await searchParams).filter(([, value]) => typeof value === "string" && value !== ""),
  )
  const { cursor: _, ...query } = listSnippetsSchema.partial().catch({}).parse(asked)
  const isFiltered = Boolean(query.search || query.tag || query.method)
  const found = await find(asked)
  return (
    <ReadingPage current="snippets">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">Snippets</h1>
        <p className="mt-1 max-w-prose text-muted">
          What others made, and chose to show. A snippet that you open runs when you say so, in a workspace of its own.
        </p>
      </header>
      <SearchForm query={query} isFiltered={isFiltered} />
      {"problem" in found ? (
        <Problem>{found.problem}</Problem>
      ) : (
        <Found found={found} query={query} isFiltered={isFiltered} />
      )}
    </ReadingPage>
  )
}

type FoundProps = { found: Snippets; query: Partial<ListSnippets>; isFiltered: boolean }

function Found({ found: { data, next }, query, isFiltered }: FoundProps) {
  if (data.length === 0) {
    return (
      <p className="py-10 text-center text-muted">
        {isFiltered ? "No listed snippet has all of that." : "No snippet is listed yet. Save one, and list it."}
      </p>
    )
  }
  const rest = new URLSearchParams({ ...asText(query), ...(next !== null && { cursor: next }) })
  return (
    <>
      <SnippetList snippets={data} />
      {next !== null && (
        <div className="flex justify-center">
          <LinkButton rel="next" href={`/snippets?${rest}`}>
            Next page
          </LinkButton>
        </div>
      )}
    </>
  )
}

function asText(query: object): Record<string, string> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}

/** The same list as by the API; a refusal is shown in its own words. */
async function find(asked: object): Promise<Snippets | { problem: string }> {
  const problem = await refusalOfPage("snippet_search", new Headers(await headers()))
  if (problem !== null) return { problem }
  try {
    return await listSnippets(parse(listSnippetsSchema, asked))
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid_request") return { problem: error.message }
    throw error
  }
}
