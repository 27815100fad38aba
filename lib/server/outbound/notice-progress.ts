// What a person may say about a notice: each part of the progress belongs to one kind, and must fit what it holds.
import "server-only"
import type { Notice, NoticeOf, Progress } from "@/lib/contract/messenger/content"
import { AppError } from "../common/errors"

type Part = keyof Progress
type Answer = NonNullable<Progress["answers"]>[string]
type Question = NoticeOf<"survey">["content"]["questions"][number]

const partOf: Record<Notice["kind"], Part | null> = {
  banner: null,
  tooltip: null,
  tour: "step",
  survey: "answers",
  checklist: "done",
}

/** Throws an error that names the field when the progress does not fit the notice. */
export function checkProgress(notice: Notice, progress: Progress): void {
  const own = partOf[notice.kind]
  const foreign = (["step", "answers", "done"] as const).find((part) => part !== own && progress[part] !== undefined)
  if (foreign) throw refuse(foreign, `Leave out "${foreign}": a ${notice.kind} has none.`)
  if (notice.kind === "tour") checkStep(notice, progress)
  if (notice.kind === "survey") checkAnswers(notice, progress)
  if (notice.kind === "checklist") checkDone(notice, progress)
}

function checkStep({ content }: NoticeOf<"tour">, { step = 0 }: Progress): void {
  const last = content.steps.length - 1
  if (step > last) throw refuse("step", `Send a step from 0 to ${last}: the tour has no others.`)
}

function checkAnswers({ content }: NoticeOf<"survey">, { answers = {} }: Progress): void {
  for (const [key, answer] of Object.entries(answers)) {
    const question = content.questions.find((each) => each.key === key)
    if (!question)
      throw refuse(`answers.${key}`, `Answer ${listKeys(content.questions)}: the survey asks nothing else.`)
    const expected = expectedAnswer(question, answer)
    if (expected) throw refuse(`answers.${key}`, `Answer "${key}" with ${expected}.`)
  }
}

/** What the question wants instead of this answer; null when the answer fits. */
function expectedAnswer(question: Question, answer: Answer): string | null {
  switch (question.type) {
    case "rating": {
      const isInRange = typeof answer === "number" && Number.isInteger(answer) && answer >= 1 && answer <= question.max
      return isInRange ? null : `a whole number from 1 to ${question.max}`
    }
    case "choice":
      return question.options.some((option) => option === answer) ? null : "one of its options"
    case "text":
      return typeof answer === "string" ? null : "text"
  }
}

function checkDone({ content }: NoticeOf<"checklist">, { done = [] }: Progress): void {
  const keys = new Set(content.steps.map(({ key }) => key))
  const unknown = done.findIndex((key) => !keys.has(key))
  if (unknown < 0) return
  throw refuse(`done.${unknown}`, `Name only ${listKeys(content.steps)}: the checklist has no other steps.`)
}

function listKeys(parts: { key: string }[]): string {
  return parts.map(({ key }) => `"${key}"`).join(", ")
}

function refuse(part: string, message: string): AppError {
  return new AppError({ code: "invalid_request", message, field: `progress.${part}` })
}
