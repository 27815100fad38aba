"use client"

import { CircleCheck } from "lucide-react"
import { useEffect } from "react"
import { useStore } from "zustand"
import { followProgress, progressStore } from "@/lib/playground/lessons/progress"
import { addressOfStep } from "@/lib/playground/lessons/step-address"
import { LinkButton } from "../ui/link-button"
import { ProgressTools } from "./progress-tools"

export type LessonEntry = {
  slug: string
  title: string
  summary: string
  minutes: number
  /** Slugs of its steps. */
  steps: string[]
}

/** All lessons, with what of each was reached in this browser. */
export function LessonList({ lessons }: { lessons: LessonEntry[] }) {
  useEffect(followProgress, [])
  const all = useStore(progressStore, ({ reached }) => reached)
  return (
    <>
      <ol aria-label="Lessons" className="flex flex-col gap-3">
        {lessons.map((lesson, index) => (
          <LessonRow key={lesson.slug} number={index + 1} lesson={lesson} reached={all[lesson.slug] ?? []} />
        ))}
      </ol>
      <ProgressTools />
    </>
  )
}

function LessonRow({ number, lesson, reached }: { number: number; lesson: LessonEntry; reached: string[] }) {
  const { slug, title, summary, minutes, steps } = lesson
  const done = steps.filter((step) => reached.includes(step)).length
  const isDone = done === steps.length
  const next = steps.findIndex((step) => !reached.includes(step))
  return (
    <li className="flex items-center gap-4 rounded-lg border border-line bg-surface p-4 max-md:flex-wrap max-md:gap-3">
      <span aria-hidden className="w-6 shrink-0 text-center text-muted text-sm tabular-nums">
        {isDone ? <CircleCheck size={20} className="text-good" /> : number}
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold text-[15px]">
          <a href={`/learn/${slug}`} className="hover:underline">
            {title}
          </a>
        </h2>
        <p className="text-pretty text-muted">{summary}</p>
        <p className="mt-1 text-muted text-xs">
          {minutes} minutes · {done === 0 ? `${steps.length} steps` : `${done} of ${steps.length} steps reached`}
        </p>
      </div>
      <LinkButton tone={isDone ? "plain" : "primary"} href={addressOfStep(slug, Math.max(next, 0) + 1)}>
        {isDone ? "Again" : done > 0 ? "Go on" : "Start"}
        <span className="sr-only">: {title}</span>
      </LinkButton>
    </li>
  )
}
