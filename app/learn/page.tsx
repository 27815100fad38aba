import type { Metadata } from "next"
import { LessonList } from "@/components/learn/lesson-list"
import { ReadingPage } from "@/components/snippets/reading-page"
import { loadLessons } from "@/lib/playground/lessons/lessons"

export const metadata: Metadata = {
  title: "Learn · Messenger Playground",
  description:
    "Short lessons on the Intercom Messenger JavaScript API, whose steps tick themselves when they are done.",
}

export default async function LearnPage() {
  const lessons = await loadLessons()
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  return (
    <ReadingPage current="learn">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">Learn</h1>
        <p className="mt-1 max-w-prose text-muted">
          {lessons.length} lessons, about {minutes} minutes in all. You write the calls, they run at once, and a step
          ticks itself when the database and the Messenger are as they should be.
        </p>
      </header>
      <LessonList
        lessons={lessons.map(({ slug, title, summary, minutes, steps }) => ({
          ...{ slug, title, summary, minutes },
          steps: steps.map((step) => step.slug),
        }))}
      />
    </ReadingPage>
  )
}
