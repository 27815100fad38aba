import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { revisionListSchema, type Snippet } from "@/lib/contract/snippets/snippet"
import { callSnippets } from "@/lib/playground/snippet/call-snippets"
import { keys } from "../../data/keys"
import { Button } from "../../ui/button"
import { Failure } from "../../ui/failure"
import { Skeleton } from "../../ui/skeleton"
import { formatMoment } from "../../workspace/format-moment"
import { RevisionDiff } from "./revision-diff"

type RevisionsProps = { snippet: Snippet; editKey: string | null; onRestored: () => void }

/** Two are compared: at first the latest with the one before it. */
export function Revisions({ snippet, editKey, onRestored }: RevisionsProps) {
  const { slug, latest_revision: latest } = snippet
  const [before, setBefore] = useState(Math.max(1, latest - 1))
  const [after, setAfter] = useState(latest)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: keys.revisions(slug, latest),
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams(pageParam && { cursor: pageParam })
      return callSnippets(`/${slug}/revisions?${query}`, { schema: revisionListSchema, editKey })
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  })

  if (error) return <Failure message={error.message} onRetry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  return (
    <div className="flex gap-4 max-md:flex-col">
      <div className="flex w-64 shrink-0 flex-col gap-2 max-md:w-full">
        <table className="w-full text-left text-xs">
          <thead className="text-muted">
            <tr>
              <th className="font-medium">Revision</th>
              <th className="w-14 text-center font-medium">Before</th>
              <th className="w-14 text-center font-medium">After</th>
            </tr>
          </thead>
          <tbody>
            {data.pages
              .flatMap((page) => page.data)
              .map(({ number, change, created_at }) => (
                <tr key={number} className="border-line border-t">
                  <td className="py-1.5">
                    <strong className="font-semibold">{number}</strong>{" "}
                    <time className="text-muted" dateTime={new Date(created_at * 1_000).toISOString()}>
                      {formatMoment(created_at)}
                    </time>
                    {change && <p className="truncate">{change}</p>}
                  </td>
                  <Choice name="before" number={number} chosen={before} onChoose={setBefore} />
                  <Choice name="after" number={number} chosen={after} onChoose={setAfter} />
                </tr>
              ))}
          </tbody>
        </table>
        {hasNextPage && (
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show older
          </Button>
        )}
      </div>
      <div className="min-w-0 flex-1">
        <RevisionDiff {...{ slug, editKey, before, after, onRestored }} />
      </div>
    </div>
  )
}

type ChoiceProps = { name: "before" | "after"; number: number; chosen: number; onChoose: (number: number) => void }

function Choice({ name, number, chosen, onChoose }: ChoiceProps) {
  return (
    <td className="text-center">
      <input
        type="radio"
        name={name}
        aria-label={`Revision ${number} ${name}`}
        checked={chosen === number}
        onChange={() => onChoose(number)}
      />
    </td>
  )
}
