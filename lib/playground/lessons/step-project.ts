// What the panes hold when a step of a lesson begins.
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { exampleStyle } from "@/generated/example-style"
import type { Lesson, Step } from "@/lib/contract/learn/lesson"
import { emptyProject } from "@/lib/contract/playground/parts"
import type { OpenedExample, Project } from "@/lib/contract/playground/project"
import { slugOfStep } from "./step-address"

/** A step by its number from 1. Number 0 asks for what the last one does, and gives no more than the first one begins with. */
export function stepAt({ steps }: Lesson, number: number): Step | undefined {
  const last = steps.at(-1)
  return number === 0 && last ? { ...last, start: steps[0]?.start, wrongTries: [] } : steps[number - 1]
}

/** A step as the playground opens it; one that is not there is the first. */
export function exampleOfStep(lesson: Lesson, asked: number): OpenedExample {
  const number = stepAt(lesson, asked) ? asked : 1
  const step = stepAt(lesson, number)
  return {
    slug: slugOfStep(lesson.slug, number),
    title: lesson.title,
    explanation: step?.goal ?? "",
    isNewBrowser: step?.isNewBrowser,
    ...startOfStep(lesson, number),
    room: roomKeyOfLesson(lesson.slug),
  }
}

/** A step begins with what solved the one before, unless it says otherwise. */
function startOfStep(lesson: Lesson, number: number): Project {
  const code = stepAt(lesson, number)?.start ?? lesson.steps[number - 2]?.solution
  return { ...emptyProject, html: code?.html ?? lesson.html, css: exampleStyle, script: code?.script ?? "" }
}

export function solutionOfStep({ html }: Lesson, { solution }: Step): Pick<Project, "html" | "script"> {
  return { html: solution.html ?? html, script: solution.script }
}

/** By which a lesson has a workspace of its own in this browser. */
export function roomKeyOfLesson(slug: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(["lesson", slug]))))
}
