import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useState } from "react"
import { UserSections } from "./user-sections"

/** The query cache lives here, with its only readers, so that the first preview does not load it. */
export function UserData({ appId, userId }: { appId: string; userId: string }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } }),
  )
  return (
    <QueryClientProvider client={client}>
      <UserSections appId={appId} userId={userId} />
    </QueryClientProvider>
  )
}
