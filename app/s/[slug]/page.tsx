import type { Metadata } from "next"
import { describeSnippet, SnippetPage, type SnippetPageProps } from "./snippet-page"

export function generateMetadata({ params }: SnippetPageProps): Promise<Metadata> {
  return describeSnippet(params)
}

/** A saved snippet in its latest revision; `?before=` shows older revisions in the list. */
export default function LatestRevisionPage(props: SnippetPageProps) {
  return <SnippetPage {...props} />
}
