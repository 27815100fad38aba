import { GraduationCap } from "lucide-react"
import { useMemo } from "react"
import { useStore } from "zustand"
import type { Lesson } from "@/lib/contract/learn/lesson"
import { keepingStore } from "@/lib/playground/browser-storage"
import { progressStore } from "@/lib/playground/lessons/progress"
import { stepAt } from "@/lib/playground/lessons/step-project"
import { projectStore } from "@/lib/playground/project/project"
import { usePlayground } from "../../playground/playground-context"
import { Button } from "../../ui/button"
import { LessonStep } from "./lesson-step"
import { StepList } from "./step-list"
import { openStep, useLesson, useReached } from "./use-lesson"

type LessonPanelProps = {
  /** The lesson that came with the page. */
  first: Lesson | null
  /** Slug of the step that came with the page. */
  firstSlug: string
}

/** The open lesson: its steps, the goal of one, and what helps to reach it. */
export function LessonPanel({ first, firstSlug }: LessonPanelProps) {
  const slug =
    useStore(projectStore, ({ generation, example }) => (generation === 0 ? firstSlug : example?.slug)) ?? firstSlug
  const lesson = useLesson(slug, first)
  if (!lesson)
    return <section aria-label="Lesson" aria-busy className="h-20 shrink-0 border-line border-b bg-surface" />
  return <OpenLesson lesson={lesson} number={Number(slug.split("/")[1])} />
}

function OpenLesson({ lesson, number }: { lesson: Lesson; number: number }) {
  const playground = usePlayground()
  const reached = useReached(lesson.slug)
  const isKept = useStore(keepingStore, (state) => state.isKept)
  // Another object would be another step.
  const step = useMemo(() => stepAt(lesson, number), [lesson, number])
  if (!step) return null
  const isWhole = lesson.steps.every(({ slug }) => reached.includes(slug))

  async function startOver() {
    progressStore.getState().forget(lesson.slug)
    openStep(lesson, 1)
    await playground.startLessonOver()
  }

  return (
    <section
      aria-label="Lesson"
      className="flex max-h-[45dvh] shrink-0 flex-col gap-1.5 overflow-y-auto border-line border-b bg-surface px-3 py-2 text-xs"
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 className="flex items-center gap-1.5 font-semibold">
          <GraduationCap size={15} strokeWidth={1.75} aria-hidden className="text-accent" />
          {lesson.title}
        </h2>
        <StepList lesson={lesson} current={number} reached={reached} />
        <div className="ml-auto flex items-center gap-1.5">
          {number > 0 && !isWhole && (
            <Button tone="quiet" title="Who knows it skips to the end" onClick={() => openStep(lesson, 0)}>
              Prove it
            </Button>
          )}
          <Button tone="quiet" onClick={() => void startOver()}>
            Start over
          </Button>
          <a href="/learn" className="font-medium text-accent underline underline-offset-4 max-md:py-2.5">
            All lessons
          </a>
        </div>
      </header>
      {!isKept && <p className="text-warn">This browser lets nothing be kept: your progress ends with this page.</p>}
      <LessonStep key={number} lesson={lesson} number={number} step={step} />
    </section>
  )
}
