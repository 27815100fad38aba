import { useQuery } from "@tanstack/react-query"
import { userEventsQuery } from "../../data/event-queries"
import type { UserOwner } from "../../data/user-list"
import { AttributeValue } from "./attribute-value"
import { countOf } from "./count-of"
import { SectionItem } from "./section-item"
import { UserSection } from "./user-section"

export function UserEvents(owner: UserOwner) {
  const { data: events } = useQuery(userEventsQuery(owner))
  return (
    <UserSection title="Events" count={countOf(events)} empty="None tracked.">
      {events?.data.map(({ id, event_name, metadata, created_at }) => (
        <SectionItem key={id} at={created_at} thing={`event ${id}`}>
          <bdi className="font-medium font-mono">{event_name}</bdi>
          {Object.keys(metadata).length > 0 && <AttributeValue value={metadata} />}
        </SectionItem>
      ))}
    </UserSection>
  )
}
