import { useInfiniteQuery } from "@tanstack/react-query"
import { useRef } from "react"
import { conversationsQuery } from "../../data/conversation-queries"
import { keys } from "../../data/keys"
import { useOlder } from "../../data/use-older"
import { Button } from "../../ui/button"
import { Failure } from "../../ui/failure"
import { Segmented } from "../../ui/fields/segmented"
import { Skeleton } from "../../ui/skeleton"
import { go, useAddress } from "../use-address"
import { ConversationRows } from "./conversation-rows"
import { inboxFilters } from "./inbox-filters"
import { ListEmpty } from "./list-empty"

type ConversationListProps = { appId: string; isLost: boolean }

/** The conversations of a workspace, the one with the latest message first. */
export function ConversationList({ appId, isLost }: ConversationListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const place = useAddress()
  const list = useInfiniteQuery(conversationsQuery(appId, place.filter))
  const loadMore = useOlder(list, keys.conversationLists(appId))
  const conversations = list.data?.pages.flatMap(({ data }) => data)

  return (
    <section
      aria-label="Conversations"
      className="flex min-h-0 min-w-0 flex-col border-line bg-surface max-md:group-data-[open=true]:hidden md:border-r"
    >
      <div className="flex items-center justify-between gap-2 border-line border-b p-2">
        <h2 className="px-1 font-semibold">Inbox</h2>
        <Segmented
          label="Show"
          options={inboxFilters}
          value={place.filter}
          onChange={(filter) => go({ ...place, filter })}
        />
      </div>
      <p role="status" className="bg-warn-soft px-3 py-1 text-warn text-xs empty:hidden">
        {isLost && "The connection is lost. Trying again…"}
      </p>
      {list.error && (
        <div className="p-2">
          <Failure message={list.error.message} onRetry={() => void list.refetch()} />
        </div>
      )}
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        {list.isPending && <Skeleton lines={12} />}
        {conversations?.length === 0 && <ListEmpty filter={place.filter} />}
        {conversations && (
          <ConversationRows
            scroller={scroller}
            conversations={conversations}
            hasMore={list.hasNextPage}
            openId={place.conversation}
          />
        )}
        {list.hasNextPage && (
          <div className="grid p-2">
            <Button tone="quiet" aria-disabled={list.isFetchingNextPage} onClick={loadMore}>
              {list.isFetchingNextPage ? "Loading…" : "Load more"}
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}
