import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"

/** The cache of what was read from the server. What changes there is told by the stream, not found by asking again. */
export function DataProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createClient)
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

/** Without a connection a request fails and says so, instead of waiting for one. */
function createClient() {
  const always = { networkMode: "always" as const, retry: false }
  return new QueryClient({ defaultOptions: { queries: { ...always, refetchOnWindowFocus: false }, mutations: always } })
}
