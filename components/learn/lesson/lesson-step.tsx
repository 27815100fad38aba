import { Circle, CircleCheck } from "lucide-react"
import { useState } from "react"
import type { Lesson, Step } from "@/lib/contract/learn/lesson"
import { progressStore } from "@/lib/playground/lessons/progress"
import { solutionOfStep } from "@/lib/playground/lessons/step-project"
import { projectStore } from "@/lib/playground/project/project"
import { complain } from "@/lib/playground/timeline/complain"
import { Button } from "../../ui/button"
import { Hints } from "./hints"
import { OwnServer } from "./own-server"
import { StepOutcome } from "./step-outcome"
import { useStep } from "./use-lesson"

type LessonStepProps = {
  lesson: Lesson
  /** From 1. */
  number: number
  step: Step
}

/** One step: its goal, what helps, and what came of it. */
export function LessonStep({ lesson, number, step }: LessonStepProps) {
  const { isReached, answer, elsewhere, offersHint } = useStep(step, () => {
    const proved = number === 0 ? lesson.steps : [step]
    progressStore.getState().reach(
      lesson.slug,
      proved.map(({ slug }) => slug),
    )
  })
  const [shownHints, setShownHints] = useState(0)
  const hasMore = shownHints < step.hints.length

  async function putSolution() {
    const solution = solutionOfStep(lesson, step)
    try {
      const script = step.proves === undefined ? solution.script : await proven(solution.script, step.proves)
      const { replace, ...project } = projectStore.getState()
      replace({ ...project, ...solution, script })
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p className="flex min-w-0 flex-1 items-start gap-2 text-sm max-md:basis-full">
          {isReached ? (
            <CircleCheck size={18} aria-hidden className="mt-px shrink-0 text-good" />
          ) : (
            <Circle size={18} strokeWidth={1.5} aria-hidden className="mt-px shrink-0 text-muted" />
          )}
          <span className="text-pretty">
            <span className="font-medium">{step.goal}</span>
            {step.instruction && <span className="text-muted"> {step.instruction}</span>}
          </span>
        </p>
        {!isReached && (
          <div className="flex items-center gap-1.5 max-md:pl-6">
            {hasMore && (
              <Button
                tone={offersHint && shownHints === 0 ? "primary" : "plain"}
                onClick={() => setShownHints(shownHints + 1)}
              >
                {shownHints === 0 ? "Hint" : "Another hint"}
              </Button>
            )}
            <Button onClick={() => void putSolution()}>Put in the solution</Button>
          </div>
        )}
      </div>
      {!isReached && step.proves !== undefined && <OwnServer userId={step.proves} />}
      {!isReached && <Hints hints={step.hints.slice(0, shownHints)} />}
      <StepOutcome
        lesson={lesson}
        number={number}
        step={step}
        isReached={isReached}
        answer={answer}
        elsewhere={elsewhere}
      />
    </>
  )
}

async function proven(script: string, userId: string): Promise<string> {
  const { fillProof, proveUser } = await import("@/lib/playground/lessons/proof")
  return fillProof(script, await proveUser(userId))
}
