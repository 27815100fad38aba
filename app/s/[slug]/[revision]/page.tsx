import type { Metadata } from "next"
import { describeSnippet, SnippetPage, type SnippetPageProps } from "../snippet-page"

export function generateMetadata({ params }: SnippetPageProps): Promise<Metadata> {
  return describeSnippet(params)
}

/** A saved snippet as it was in one of its revisions. */
export default function RevisionPage(props: SnippetPageProps) {
  return <SnippetPage {...props} />
}
