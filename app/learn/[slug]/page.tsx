import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { StepText } from "@/components/learn/step-text"
import { PaneCode } from "@/components/snippets/pane-code"
import { ReadingPage } from "@/components/snippets/reading-page"
import { LinkButton } from "@/components/ui/link-button"
import { loadLesson } from "@/lib/playground/lessons/lessons"
import { addressOfStep } from "@/lib/playground/lessons/step-address"

type LessonPageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: LessonPageProps): Promise<Metadata> {
  const lesson = await loadLesson((await params).slug)
  return lesson ? { title: `${lesson.title} · Messenger Playground`, description: lesson.summary } : {}
}

/** A lesson to read: its steps with what they are about. The playground is where it is done. */
export default async function LessonPage({ params }: LessonPageProps) {
  const lesson = await loadLesson((await params).slug)
  if (!lesson) notFound()
  return (
    <ReadingPage current="learn">
      <header className="flex flex-wrap items-end gap-4">
        <div className="min-w-0 flex-1">
          <h1 className="font-semibold text-xl tracking-tight">{lesson.title}</h1>
          <p className="mt-1 max-w-prose text-muted">{lesson.summary}</p>
        </div>
        <LinkButton tone="primary" href={addressOfStep(lesson.slug, 1)}>
          Start the lesson
        </LinkButton>
      </header>
      <ol className="flex flex-col gap-3">
        {lesson.steps.map((step, index) => (
          <StepText key={step.slug} lesson={lesson.slug} number={index + 1} step={step} />
        ))}
      </ol>
      <section aria-labelledby="own-app" className="flex flex-col gap-2">
        <h2 id="own-app" className="font-semibold text-[15px]">
          In your own app
        </h2>
        <p className="max-w-prose text-muted">{lesson.takeaway.text}</p>
        <PaneCode part="script" text={lesson.takeaway.code} />
      </section>
    </ReadingPage>
  )
}
