/** Length of a list of which there may be more; empty until it is known. */
export function countOf(list: { data: unknown[]; next: string | null } | undefined): string {
  if (!list) return ""
  return `${list.data.length}${list.next === null ? "" : "+"}`
}
