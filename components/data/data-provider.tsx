import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"

/**
 * The cache of what was read from the server. What changes there is told by the stream, not found by asking again. Parts of a
 * page that are loaded when they are needed each bring the provider along, and find the same cache.
 */
export function DataProvider({ children }: { children: ReactNode }) {
  const [client] = useState(findClient)
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

let ofThisPage: QueryClient | undefined

/** The page's own; on the server, where pages of several people are rendered, another for each. */
function findClient(): QueryClient {
  if (typeof window === "undefined") return createClient()
  ofThisPage ??= createClient()
  return ofThisPage
}

/** Without a connection a request fails and says so, instead of waiting for one. */
function createClient() {
  const always = { networkMode: "always" as const, retry: false }
  return new QueryClient({ defaultOptions: { queries: { ...always, refetchOnWindowFocus: false }, mutations: always } })
}
