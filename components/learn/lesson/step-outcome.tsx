import type { Lesson, Step } from "@/lib/contract/learn/lesson"
import { usePlayground } from "../../playground/playground-context"
import { Button } from "../../ui/button"
import { CopyButton } from "../../ui/copy-button"
import { LinkButton } from "../../ui/link-button"
import { CodeBlock } from "../code-block"
import { openStep } from "./use-lesson"

type StepOutcomeProps = {
  lesson: Lesson
  /** From 1; 0 is the proof. */
  number: number
  step: Step
  isReached: boolean
  /** What a common mistake is told. */
  answer: string | null
  /** The App ID by which the run left the lesson's workspace. */
  elsewhere: string | null
}

/** What came of the last run: what happened and the way on, or why it missed the goal. */
export function StepOutcome({ lesson, number, step, isReached, answer, elsewhere }: StepOutcomeProps) {
  const isLast = number === 0 || number === lesson.steps.length
  return (
    <div role="status" className="pl-6 empty:hidden">
      {isReached ? (
        <div className="flex flex-col gap-2">
          <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <p className="max-w-prose flex-1 text-pretty max-md:basis-full">
              <strong className="font-semibold text-good">Reached. </strong>
              {step.explanation}
            </p>
            {isLast ? (
              <LinkButton tone="primary" href="/learn">
                Finish the lesson
              </LinkButton>
            ) : (
              <Button tone="primary" onClick={() => openStep(lesson, number + 1)}>
                Next step
              </Button>
            )}
          </div>
          {isLast && <Takeaway {...lesson.takeaway} />}
        </div>
      ) : (
        <>
          {elsewhere !== null && <Elsewhere appId={elsewhere} />}
          {answer && <p className="max-w-prose text-pretty rounded-md bg-warn-soft px-2 py-1 text-warn">{answer}</p>}
        </>
      )}
    </div>
  )
}

/** Of a run that booted with an App ID of its own, and the way back. */
function Elsewhere({ appId }: { appId: string }) {
  const { runInRoomInsteadOf } = usePlayground()
  return (
    <div className="flex max-w-prose flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md bg-warn-soft px-2 py-1 text-warn">
      <p className="min-w-48 flex-1 text-pretty">
        The code boots with the App ID <bdi className="font-mono break-all">{appId}</bdi>, which is another workspace.
        Only what happens in the lesson’s own reaches a step: leave app_id out, or let it stand for the lesson’s.
      </p>
      <Button onClick={() => void runInRoomInsteadOf(appId)}>Run in the lesson’s workspace</Button>
    </div>
  )
}

function Takeaway({ text, code }: Lesson["takeaway"]) {
  return (
    <section aria-label="In your own app" className="flex max-w-prose flex-col gap-1">
      <p className="text-pretty text-muted">{text}</p>
      <div className="relative">
        <CodeBlock text={code} />
        <span className="absolute top-1.5 right-1.5">
          <CopyButton label="Copy the code" text={code} />
        </span>
      </div>
    </section>
  )
}
