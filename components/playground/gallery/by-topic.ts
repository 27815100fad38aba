import type { ListedExample } from "@/lib/contract/learn/example"
import { topicNames, topics } from "@/lib/contract/learn/topics"

/** The examples beneath the names of what they are about, in the order of the gallery. */
export function byTopic<T extends ListedExample>(examples: T[]): { title: string; items: T[] }[] {
  return topicNames
    .map((topic) => ({ title: topics[topic], items: examples.filter((example) => example.topic === topic) }))
    .filter(({ items }) => items.length > 0)
}
