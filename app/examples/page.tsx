import type { Metadata } from "next"
import { ExampleList } from "@/components/learn/example-list"
import { ExampleSearch } from "@/components/learn/example-search"
import { byTopic } from "@/components/playground/gallery/by-topic"
import { findExamples } from "@/components/playground/gallery/find-examples"
import { ReadingPage } from "@/components/snippets/reading-page"
import { readWords } from "@/components/ui/fields/search-form"
import { exampleEntries } from "@/lib/playground/project/example-entries"

export const metadata: Metadata = {
  title: "Examples · Messenger Playground",
  description:
    "Each method and each family of settings of the Intercom Messenger JavaScript API in an example that runs.",
}

type ExamplesPageProps = { searchParams: Promise<{ search?: string | string[]; method?: string | string[] }> }

/** All examples; the address says which are looked for, so that the page works without script. */
export default async function ExamplesPage({ searchParams }: ExamplesPageProps) {
  const { search, method } = await searchParams
  const words = readWords(search)
  const called = typeof method === "string" ? method : ""
  const found = findExamples(exampleEntries, words).filter(({ methods }) => called === "" || methods.includes(called))
  const methods = [...new Set(exampleEntries.flatMap(({ methods }) => methods))].toSorted()
  return (
    <ReadingPage current="examples">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">Examples</h1>
        <p className="mt-1 max-w-prose text-muted">
          {exampleEntries.length} examples. Each opens in the playground, where you change it and see what its calls
          store and show.
        </p>
      </header>
      <ExampleSearch search={words} method={called} methods={methods} />
      {found.length === 0 ? (
        <p className="py-10 text-center text-muted">No example has all of that.</p>
      ) : (
        <ExampleList topics={byTopic(found)} />
      )}
    </ReadingPage>
  )
}
