import type { RevisionList as Revisions } from "@/lib/contract/snippets/snippet"
import { Moment } from "./moment"

type RevisionListProps = { slug: string; shown: number; revisions: Revisions }

/** What became of a snippet, the newest first. */
export function RevisionList({ slug, shown, revisions }: RevisionListProps) {
  return (
    <nav aria-labelledby="revisions" className="flex flex-col gap-2">
      <h2 id="revisions" className="font-semibold text-sm">
        Revisions
      </h2>
      <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {revisions.data.map(({ number, change, created_at }) => (
          <li key={number}>
            <a
              href={`/s/${slug}/${number}`}
              aria-current={number === shown ? "page" : undefined}
              className="flex flex-wrap items-baseline gap-x-3 px-3 py-2 hover:bg-hover aria-[current=page]:bg-hover"
            >
              <span className="font-medium">Revision {number}</span>
              <bdi className="min-w-0 flex-1 basis-40 break-words">{change}</bdi>
              <span className="text-muted text-xs">
                <Moment seconds={created_at} />
              </span>
            </a>
          </li>
        ))}
      </ol>
      {revisions.next !== null && (
        <a
          href={`/s/${slug}/${shown}?before=${encodeURIComponent(revisions.next)}`}
          className="self-start font-medium text-accent underline underline-offset-4"
        >
          Older revisions
        </a>
      )}
    </nav>
  )
}
