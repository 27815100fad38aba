import type { Metadata } from "next"
import { Suspense } from "react"
import { InboxPage } from "@/components/inbox/inbox-page"

export const metadata: Metadata = { title: "Inbox · Messenger Playground" }

/** The team's side; `?app_id=` names another workspace than the playground's, `?conversation=` opens one. */
export default function WorkspacePage() {
  return (
    <Suspense>
      <InboxPage />
    </Suspense>
  )
}
