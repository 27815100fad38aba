import { useEffect, useMemo, useRef, useState } from "react"
import { useStore } from "zustand"
import type { Lesson, Step } from "@/lib/contract/learn/lesson"
import { loadLesson } from "@/lib/playground/lessons/lessons"
import { followProgress, progressStore } from "@/lib/playground/lessons/progress"
import { addressOfStep, lessonOfSlug } from "@/lib/playground/lessons/step-address"
import { exampleOfStep } from "@/lib/playground/lessons/step-project"
import { createStepSession } from "@/lib/playground/lessons/step-session"
import { openExample } from "@/lib/playground/project/opening"
import { timelineStore } from "@/lib/playground/timeline/timeline"

/** The lesson that the slug of a step names; null while it is loaded. */
export function useLesson(slug: string, first: Lesson | null): Lesson | null {
  const wanted = lessonOfSlug(slug)
  const [loaded, setLoaded] = useState(first)
  useEffect(() => {
    let isOver = false
    void loadLesson(wanted).then((lesson) => {
      if (!isOver) setLoaded(lesson)
    })
    return () => {
      isOver = true
    }
  }, [wanted])
  return loaded?.slug === wanted ? loaded : null
}

/** Slugs of the lesson's steps that were reached in this browser. */
export function useReached(lesson: string): string[] {
  useEffect(followProgress, [])
  return useStore(progressStore, ({ reached }) => reached[lesson]) ?? nothing
}

const nothing: string[] = []

/** What is known of the step while it is open. */
export function useStep(step: Step, onReached: () => void) {
  const reach = useRef(onReached)
  reach.current = onReached
  const session = useMemo(() => createStepSession(step, () => reach.current()), [step])
  useEffect(() => session.follow(), [session])
  return useStore(session.store)
}

/** `number` from 1. What an earlier step did is no evidence for this one, so it is not shown any more. */
export function openStep(lesson: Lesson, number: number): void {
  timelineStore.getState().clear()
  openExample(exampleOfStep(lesson, number), addressOfStep(lesson.slug, number))
}
