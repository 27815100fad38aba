import type { UserResource } from "@/lib/contract/playground/playground"
import { fieldOf } from "@/lib/playground/timeline/touched"
import { Badge } from "../../ui/badge"
import { formatMoment } from "../format-moment"
import { AttributeValue } from "./attribute-value"
import { RecordField } from "./record-field"

const tones = { user: "good", lead: "accent", visitor: "quiet" } as const

/** Standard fields that are shown only once they say something. */
const optionalFields = ["phone", "language_override", "avatar_url"] as const

export function UserRecord({ user }: { user: UserResource }) {
  const field = (name: string) => ({ name, thing: fieldOf(user.id, name) })
  const attributes = Object.entries(user.custom_attributes)
  return (
    <dl className="flex flex-col gap-1 border-line border-b px-3 py-2.5 text-xs">
      <RecordField {...field("role")} value={user.role}>
        <Badge tone={tones[user.role]}>{user.role}</Badge>
      </RecordField>
      <RecordField {...field("user_id")} value={user.user_id} />
      <RecordField {...field("email")} value={user.email} />
      <RecordField {...field("name")} value={user.name} />
      {optionalFields.map(
        (name) => user[name] !== null && <RecordField key={name} {...field(name)} value={user[name]} />,
      )}
      {user.unsubscribed_from_emails && <RecordField {...field("unsubscribed_from_emails")} value />}
      {attributes.map(([name, value]) => (
        <RecordField key={name} {...field(name)} value={value} isCustom />
      ))}
      {user.companies.map((company) => (
        <RecordField key={company.company_id} name="company" value={company} thing={`company ${company.company_id}`}>
          <bdi>{company.name ?? company.company_id}</bdi>
          {company.plan && <span className="text-muted"> on {company.plan}</span>}
          {Object.keys(company.custom_attributes).length > 0 && <AttributeValue value={company.custom_attributes} />}
        </RecordField>
      ))}
      <RecordField name="last seen" value={user.last_request_at}>
        {user.last_request_at === null ? "never" : formatMoment(user.last_request_at)}
      </RecordField>
    </dl>
  )
}
