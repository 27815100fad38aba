import { useStore } from "zustand"
import { typingStore } from "./typing-store"

/** Says that the user is writing, while they are. */
export function TypingIndicator({ conversationId, name }: { conversationId: string; name: string }) {
  const isWriting = useStore(typingStore, ({ writing }) => writing[conversationId] === true)
  return (
    <p role="status" className="text-muted text-xs empty:hidden">
      {isWriting && (
        <>
          <bdi>{name}</bdi> is typing…
        </>
      )}
    </p>
  )
}
