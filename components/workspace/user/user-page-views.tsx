import { useQuery } from "@tanstack/react-query"
import { userPageViewsQuery } from "../../data/event-queries"
import type { UserOwner } from "../../data/user-list"
import { countOf } from "./count-of"
import { SectionItem } from "./section-item"
import { UserSection } from "./user-section"

export function UserPageViews(owner: UserOwner) {
  const { data: pageViews } = useQuery(userPageViewsQuery(owner))
  return (
    <UserSection title="Page views" count={countOf(pageViews)} empty="None logged.">
      {pageViews?.data.map(({ id, url, title, created_at }) => (
        <SectionItem key={id} at={created_at}>
          <p title={url} className="truncate">
            <bdi>{title || url}</bdi>
            {title && <bdi className="ml-2 font-mono text-2xs text-muted">{url}</bdi>}
          </p>
        </SectionItem>
      ))}
    </UserSection>
  )
}
