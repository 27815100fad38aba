import { type QueryKey, type UseInfiniteQueryResult, useQueryClient } from "@tanstack/react-query"
import { refresh } from "./refresh"

/** Makes the function that loads a query's next page. */
export function useOlder(query: UseInfiniteQueryResult, queryKey: QueryKey): () => void {
  const client = useQueryClient()
  return () => {
    if (query.isFetchingNextPage) return
    // It takes the place of a read that may be under way, which is made up for.
    void query.fetchNextPage().then(() => refresh(client, queryKey))
  }
}
