import { useQuery, useQueryClient } from "@tanstack/react-query"
import { type KeyboardEvent, useEffect } from "react"
import { isComposing } from "@/lib/contract/composing"
import { conversationQuery } from "../../data/conversation-queries"
import { Skeleton } from "../../ui/skeleton"
import { ConversationDetails } from "../details/conversation-details"
import { isNarrow } from "../is-narrow"
import { personName } from "../person-name"
import { go, useAddress } from "../use-address"
import { ConversationBody } from "./conversation-body"
import { ConversationProblem } from "./conversation-problem"
import { keepSeen } from "./keep-seen"

type ConversationPaneProps = { appId: string; id: string }

/** One conversation: what was said, where to answer, and beside it who and what it is about. */
export function ConversationPane({ appId, id }: ConversationPaneProps) {
  const place = useAddress()
  const client = useQueryClient()
  const query = useQuery(conversationQuery(appId, id))
  const conversation = query.data

  useEffect(() => keepSeen({ client, appId, id }), [client, appId, id])

  function leaveByKey(event: KeyboardEvent) {
    // What lies over the page is not in the pane, and takes the key itself.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== "Escape" || !isNarrow() || !isInside || isComposing(event.nativeEvent)) return
    go({ ...place, conversation: null })
  }

  return (
    <>
      <section
        data-pane
        tabIndex={-1}
        aria-label={conversation ? `Conversation with ${personName(conversation)}` : "Conversation"}
        onKeyDown={leaveByKey}
        className="flex min-h-0 min-w-0 flex-col bg-surface outline-none"
      >
        {conversation && <ConversationBody appId={appId} conversation={conversation} />}
        {query.isPending && <Skeleton lines={8} />}
        {!conversation && query.error && (
          <ConversationProblem error={query.error} onRetry={() => void query.refetch()} />
        )}
      </section>
      {conversation && (
        <aside
          aria-label="Details"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
          tabIndex={0}
          className="min-h-0 overflow-auto border-line border-l bg-surface focus-visible:-outline-offset-2 max-xl:hidden"
        >
          <ConversationDetails appId={appId} conversation={conversation} />
        </aside>
      )}
    </>
  )
}
