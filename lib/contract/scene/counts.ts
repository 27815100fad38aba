// How many of each a scene holds, and how that is said. It knows nothing of how scenes are read, so that a page which only
// tells of one loads none of that.
import { z } from "zod"

export const sceneCountsSchema = z.object({
  people: z.number(),
  companies: z.number(),
  events: z.number(),
  messages: z.number(),
  articles: z.number(),
})

export type SceneCounts = z.infer<typeof sceneCountsSchema>

type Counted = {
  people: { events: unknown[] }[]
  companies: unknown[]
  outbounds: unknown[]
  articles: unknown[]
}

/** A scene as its schema reads it (parts.ts), of which this needs to know no more. */
export function countScene({ people, companies, outbounds, articles }: Counted): SceneCounts {
  return {
    people: people.length,
    companies: companies.length,
    events: people.reduce((sum, { events }) => sum + events.length, 0),
    messages: outbounds.length,
    articles: articles.length,
  }
}

const words: Record<keyof SceneCounts, [one: string, many: string]> = {
  people: ["person", "people"],
  companies: ["company", "companies"],
  events: ["event", "events"],
  messages: ["message", "messages"],
  articles: ["article", "articles"],
}

/** What a scene brings, such as "3 people, 1 company and 2 messages". */
export function describeCounts(counts: SceneCounts): string {
  const parts = Object.entries(words).flatMap(([key, [one, many]]) => {
    const count = counts[key as keyof SceneCounts] // Object.entries forgets the keys of a closed type.
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  if (parts.length === 0) return "settings only"
  return parts.length === 1 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}
