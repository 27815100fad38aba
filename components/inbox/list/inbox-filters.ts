/** Which conversations the list shows. */
export const inboxFilters = [
  { value: "open", label: "Open" },
  { value: "closed", label: "Closed" },
  { value: "all", label: "All" },
] as const

export type InboxFilter = (typeof inboxFilters)[number]["value"]

export function readFilter(text: string | null): InboxFilter {
  return inboxFilters.find(({ value }) => value === text)?.value ?? "open"
}
