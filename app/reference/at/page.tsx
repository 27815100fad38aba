import { redirect } from "next/navigation"
import { referenceEntries } from "@/lib/playground/reference/entries"

type WordPageProps = { searchParams: Promise<{ word?: string | string[] }> }

/** Leads to what the reference says of a word, such as the one at somebody's cursor; of one that it does not know, to all of it. */
export default async function WordPage({ searchParams }: WordPageProps) {
  const { word } = await searchParams
  const entry = referenceEntries.find(({ name }) => name === word)
  redirect(entry ? `/reference/${entry.slug}` : "/reference")
}
