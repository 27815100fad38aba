import { inboxGrid } from "./inbox-grid"
import { ConversationList } from "./list/conversation-list"
import { Notice } from "./notice"
import { ConversationPane } from "./thread/conversation-pane"
import { useAddress } from "./use-address"
import { useLiveInbox } from "./use-live-inbox"
import { useNarrowFocus } from "./use-narrow-focus"

/** The list, and the conversation that is open. Narrow screens show one of the two. */
export function Inbox({ appId }: { appId: string }) {
  const { conversation } = useAddress()
  const isLost = useLiveInbox(appId)
  useNarrowFocus(conversation)
  return (
    <div data-open={conversation !== null} className={`group ${inboxGrid}`}>
      <ConversationList appId={appId} isLost={isLost} />
      {conversation === null ? (
        <div className="grid min-w-0 max-md:hidden xl:col-span-2">
          <Notice title="No conversation is open" text="Choose one from the list to read and answer it." />
        </div>
      ) : (
        <ConversationPane key={conversation} appId={appId} id={conversation} />
      )}
    </div>
  )
}
