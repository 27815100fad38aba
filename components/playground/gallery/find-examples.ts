import type { ExampleEntry } from "@/lib/contract/learn/example"
import { topics } from "@/lib/contract/learn/topics"
import { hasWords, wordsOf } from "@/lib/playground/words"

/** Those that have all of these words in what they say of themselves, or as methods that they call. */
export function findExamples(examples: ExampleEntry[], typed: string): ExampleEntry[] {
  const words = wordsOf(typed)
  return examples.filter(({ title, summary, topic, methods }) =>
    hasWords(words, title, summary, topics[topic], ...methods),
  )
}
