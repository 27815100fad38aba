import { Check } from "lucide-react"
import type { Lesson } from "@/lib/contract/learn/lesson"
import { openStep } from "./use-lesson"

type StepListProps = {
  lesson: Lesson
  /** From 1. */
  current: number
  /** Slugs of those that were reached. */
  reached: string[]
}

/** The steps by number; they can be taken in any order. */
export function StepList({ lesson, current, reached }: StepListProps) {
  return (
    <ol aria-label="Steps" className="flex gap-1">
      {lesson.steps.map(({ slug }, index) => {
        const isReached = reached.includes(slug)
        return (
          <li key={slug}>
            <button
              type="button"
              aria-current={index + 1 === current ? "step" : undefined}
              aria-label={`Step ${index + 1}${isReached ? ", reached" : ""}`}
              onClick={() => openStep(lesson, index + 1)}
              className="inline-flex size-6 items-center justify-center rounded-full border border-line-strong text-2xs tabular-nums transition-colors hover:bg-hover aria-[current=step]:border-accent aria-[current=step]:font-semibold aria-[current=step]:text-accent max-md:size-9"
            >
              {isReached ? <Check size={13} strokeWidth={2.5} aria-hidden className="text-good" /> : index + 1}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
