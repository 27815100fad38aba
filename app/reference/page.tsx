import type { Metadata } from "next"
import { EntryList } from "@/components/reference/entry-list"
import { RuleList } from "@/components/reference/rule-list"
import { ReadingPage } from "@/components/snippets/reading-page"
import { readWords, SearchForm } from "@/components/ui/fields/search-form"
import { findEntries, referenceRules } from "@/lib/playground/reference/entries"

export const metadata: Metadata = {
  title: "Reference · Messenger Playground",
  description:
    "Every method and setting of the Intercom Messenger JavaScript API, and how true to it the playground is.",
}

type ReferencePageProps = { searchParams: Promise<{ search?: string | string[] }> }

/** All entries; the address says which are looked for, so that the page works without script. */
export default async function ReferencePage({ searchParams }: ReferencePageProps) {
  const { search } = await searchParams
  const words = readWords(search)
  const found = findEntries(words)
  return (
    <ReadingPage current="reference">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">Reference</h1>
        <p className="mt-1 max-w-prose text-muted">
          What can be called and set, what comes of it, and how true to the real service it is here. We are not
          affiliated with Intercom, and all words are our own.
        </p>
        <p className="mt-1 text-muted">
          <a href="/doctor" className="font-medium text-accent underline underline-offset-4">
            Doctor
          </a>{" "}
          reads your own policy, snippet, settings or token, and says what of it will fail.
        </p>
      </header>
      <SearchForm action="/reference" words={words} isFiltered={words !== ""} />
      {found.length === 0 && <p className="py-10 text-center text-muted">Nothing has all of these words.</p>}
      <EntryList entries={found} />
      {words === "" && <RuleList topics={referenceRules} />}
    </ReadingPage>
  )
}
