// The attributes of a person that have a column of their own (fact 7.1).
import "server-only"
import { mapValue, type ReadValue, readText, readTime } from "./attribute-value"

export type StandardAttributes = {
  name?: string | null
  phone?: string | null
  avatarUrl?: string | null
  languageOverride?: string | null
  unsubscribedFromEmails?: boolean
  signedUpAt?: Date | null
}

type Reader = (value: unknown) => ReadValue<StandardAttributes>

/** How each standard attribute is read, by its name in the API. */
export const standardReaders: Readonly<Record<string, Reader>> = {
  name: (value) => mapValue(readText(value), (name) => ({ name })),
  phone: (value) => mapValue(readText(typeof value === "number" ? String(value) : value), (phone) => ({ phone })),
  avatar: (value) => mapValue(readAvatar(value), (avatarUrl) => ({ avatarUrl })),
  language_override: (value) => mapValue(readText(value), (languageOverride) => ({ languageOverride })),
  unsubscribed_from_emails: (value) =>
    typeof value === "boolean" || value === null
      ? { value: { unsubscribedFromEmails: value ?? false } }
      : { problem: "send true or false" },
  created_at: (value) => mapValue(readTime(value), (signedUpAt) => ({ signedUpAt })),
}

/** The name in the API of each column, for the log of changes. */
export const standardNames = {
  name: "name",
  phone: "phone",
  avatarUrl: "avatar",
  languageOverride: "language_override",
  unsubscribedFromEmails: "unsubscribed_from_emails",
  signedUpAt: "created_at",
} as const satisfies Record<keyof StandardAttributes, string>

const avatarUrlLength = 2_048

function readAvatar(value: unknown): ReadValue<string | null> {
  if (value === null) return { value }
  const url = typeof value === "object" && "image_url" in value ? value.image_url : undefined
  if (typeof url !== "string" || !URL.canParse(url) || new URL(url).protocol !== "https:") {
    return { problem: 'send {type: "avatar", image_url: "https://…"}' }
  }
  return url.length <= avatarUrlLength
    ? { value: url }
    : { problem: `shorten image_url to ${avatarUrlLength} characters` }
}
