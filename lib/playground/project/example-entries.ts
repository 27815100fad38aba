import entries from "@/generated/example-entries.json" with { type: "json" }
import type { ExampleEntry } from "@/lib/contract/learn/example"

/** What each example says of itself, in the order of the gallery; more than a page needs before somebody searches. */
// JSON widens the names of topics.
export const exampleEntries = entries as ExampleEntry[]
