import { useId } from "preact/hooks"
import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { Blocks } from "../parts/blocks"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { words } from "../words/words"

type StepProps = Pick<View, "act"> & {
  step: NoticeOf<"checklist">["content"]["steps"][number]
  isDone: boolean
  isOpen: boolean
  onToggle(): void
  onMark(isDone: boolean): void
}

/** One step: its title opens it, and inside it is marked as done, or not. */
export function ChecklistStep({ step, isDone, isOpen, onToggle, onMark, act }: StepProps) {
  const id = useId()
  return (
    <li class="step" data-done={isDone}>
      <button type="button" class="step-title" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <span class="step-mark">{isDone && <Icon name="check" size={14} />}</span>
        <bdi>{step.title}</bdi>
        {isDone && <span class="unseen">{words.done}</span>}
        <Icon name="down" size={16} />
      </button>
      <div id={id} class="step-body" hidden={!isOpen}>
        <Blocks blocks={step.blocks} act={act} />
        <button type="button" class={isDone ? "button button-quiet" : "button"} onClick={() => onMark(!isDone)}>
          {isDone ? words.markUndone : words.markDone}
        </button>
      </div>
    </li>
  )
}
