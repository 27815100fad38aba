import { useQueries } from "@tanstack/react-query"
import { type Snippet, snippetSchema } from "@/lib/contract/snippets/snippet"
import { projectStore } from "@/lib/playground/project/project"
import { callSnippets } from "@/lib/playground/snippet/call-snippets"
import { keys } from "../../data/keys"
import { Button } from "../../ui/button"
import { Failure } from "../../ui/failure"
import { Skeleton } from "../../ui/skeleton"
import { DiffView } from "./diff-view"

type RevisionDiffProps = {
  slug: string
  editKey: string | null
  before: number
  after: number
  onRestored: () => void
}

/** Two revisions beside each other, and the way back to the older one. */
export function RevisionDiff({ slug, editKey, before, after, onRestored }: RevisionDiffProps) {
  const [older, newer] = useQueries({
    queries: [before, after].map((number) => ({
      queryKey: keys.revision(slug, number),
      // A revision never changes.
      staleTime: Number.POSITIVE_INFINITY,
      queryFn: () => callSnippets(`/${slug}?revision=${number}`, { schema: snippetSchema, editKey }),
    })),
  })
  const failed = [older, newer].find((query) => query?.error)
  if (failed?.error) return <Failure message={failed.error.message} onRetry={() => void failed.refetch()} />
  if (!older?.data || !newer?.data) return <Skeleton lines={6} />
  return (
    <div className="flex flex-col gap-3">
      <DiffView before={older.data.revision.files} after={newer.data.revision.files} />
      <Button className="self-end" onClick={() => older.data && restore(older.data, onRestored)}>
        Put revision {before} into the panes
      </Button>
    </div>
  )
}

/** As an edit, which Undo takes back and the next save keeps as a revision of its own. */
function restore({ revision }: Snippet, onRestored: () => void) {
  projectStore.getState().replace(revision.files)
  onRestored()
}
