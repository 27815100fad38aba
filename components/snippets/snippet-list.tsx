import type { SnippetSummary } from "@/lib/contract/snippets/snippet"
import { RunLink } from "../ui/run-link"
import { Moment } from "./moment"
import { Topics } from "./topics"

/** Listed snippets, each with what it says of itself. */
export function SnippetList({ snippets }: { snippets: SnippetSummary[] }) {
  return (
    <ol aria-label="Snippets" className="flex flex-col gap-3">
      {snippets.map((snippet) => (
        <li key={snippet.slug} className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
          <h2 className="font-semibold text-[15px]">
            <a href={`/s/${snippet.slug}`} className="break-words hover:underline">
              <bdi>{snippet.title}</bdi>
            </a>
          </h2>
          {snippet.description && (
            <p dir="auto" className="line-clamp-2 break-words text-muted">
              {snippet.description}
            </p>
          )}
          <Topics tags={snippet.tags} methods={snippet.methods} />
          <div className="flex items-center gap-3">
            <p className="flex flex-1 flex-wrap gap-x-3 text-muted text-xs">
              <Moment seconds={snippet.updated_at} />
              {snippet.fork_count > 0 && (
                <span>{snippet.fork_count === 1 ? "1 fork" : `${snippet.fork_count} forks`}</span>
              )}
            </p>
            <RunLink href={`/?snippet=${snippet.slug}`} label={`Run ${snippet.title}`} />
          </div>
        </li>
      ))}
    </ol>
  )
}
