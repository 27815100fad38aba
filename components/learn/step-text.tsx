import type { Step } from "@/lib/contract/learn/lesson"
import { addressOfStep } from "@/lib/playground/lessons/step-address"
import { CodeBlock } from "./code-block"

type StepTextProps = { lesson: string; number: number; step: Step }

/** A step to read; its solution and what it explains stand behind a press, for who wants to try first. */
export function StepText({ lesson, number, step }: StepTextProps) {
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 className="text-sm">
        <a href={addressOfStep(lesson, number)} className="font-medium hover:underline">
          {number}. {step.goal}
        </a>
      </h2>
      <details className="text-muted">
        <summary className="w-fit cursor-pointer text-xs">Solution</summary>
        <div className="mt-2 flex flex-col gap-2">
          <CodeBlock text={step.solution.script} />
          <p className="max-w-prose text-pretty">{step.explanation}</p>
        </div>
      </details>
    </li>
  )
}
