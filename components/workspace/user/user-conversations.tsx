import { useQuery } from "@tanstack/react-query"
import { textOfBlock } from "@/lib/contract/block-text"
import type { Message } from "@/lib/contract/messenger/conversation"
import { userConversationsQuery } from "../../data/conversation-queries"
import type { UserOwner } from "../../data/user-list"
import { Badge } from "../../ui/badge"
import { countOf } from "./count-of"
import { SectionItem } from "./section-item"
import { UserSection } from "./user-section"

export function UserConversations(owner: UserOwner) {
  const { data: conversations } = useQuery(userConversationsQuery(owner))
  return (
    <UserSection title="Messages" count={countOf(conversations)} empty="None received.">
      {conversations?.data.map(({ id, messages, outbound, unread_count, updated_at }) => {
        const last = messages.at(-1)
        return (
          <SectionItem key={id} at={updated_at} thing={`conversation ${id}`}>
            <p className="flex items-center gap-2">
              <bdi className="truncate font-medium">{outbound ?? (last ? authorOf(last) : "Conversation")}</bdi>
              {unread_count > 0 && <Badge tone="accent">{unread_count} unread</Badge>}
            </p>
            {last && (
              <p className="truncate text-muted">
                <bdi>{last.blocks.map(textOfBlock).join(" ")}</bdi>
              </p>
            )}
          </SectionItem>
        )
      })}
    </UserSection>
  )
}

function authorOf({ author }: Message) {
  if (author.type === "admin") return author.admin.name
  return author.type === "bot" ? author.name : "User"
}
