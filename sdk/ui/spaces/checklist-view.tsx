import { useState } from "preact/hooks"
import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { Async } from "../parts/async"
import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import { ProgressBar } from "../parts/progress-bar"
import { useLoaded } from "../parts/use-loaded"
import type { View } from "../view"
import { words } from "../words/words"
import { ChecklistStep } from "./checklist-step"
import { checklistsOf, progressOf, progressText } from "./checklists"

/** One checklist: its steps, each of which opens and can be marked as done. */
export function ChecklistView({ id, state, act }: View & { id: string }) {
  const loaded = useLoaded({ person: state.person, key: "checklists", load: act.listChecklists })
  const checklist = checklistsOf(state, loaded).find((item) => String(item.number) === id || item.id === id)

  function keep(changed: NoticeOf<"checklist">): void {
    if (loaded.state === "done") loaded.change(loaded.value.map((item) => (item.id === changed.id ? changed : item)))
  }

  return (
    <>
      <Bar act={act} title={words.tasks} hasBack />
      <div class="scroll">
        {checklist ? (
          <Checklist key={checklist.id} checklist={checklist} onChange={keep} act={act} />
        ) : (
          <Async loaded={loaded} rows={5}>
            {() => <Empty icon="tasks" title={words.checklistGone} />}
          </Async>
        )}
      </div>
    </>
  )
}

type ChecklistProps = Pick<View, "act"> & {
  checklist: NoticeOf<"checklist">
  onChange(checklist: NoticeOf<"checklist">): void
}

function Checklist({ checklist, onChange, act }: ChecklistProps) {
  const { content, progress } = checklist
  const done = content.steps.map(({ key }) => key).filter((key) => progress.done?.includes(key))
  const [opened, setOpened] = useState(content.steps.find(({ key }) => !done.includes(key))?.key)
  const label = progressText(progressOf(checklist))

  function mark(key: string, isDone: boolean): void {
    const now = content.steps.map((step) => step.key).filter((item) => (item === key ? isDone : done.includes(item)))
    const state: "completed" | "seen" = now.length === content.steps.length ? "completed" : "seen"
    const change = { state, progress: { ...progress, done: now } }
    act.changeNotice(checklist.id, change)
    onChange({ ...checklist, ...change })
    if (isDone) setOpened(content.steps.find((step) => !now.includes(step.key))?.key)
  }

  return (
    <div class="checklist" data-shows={checklist.id}>
      <div class="checklist-head">
        <h3 dir="auto">{content.title}</h3>
        <ProgressBar {...progressOf(checklist)} label={label} />
        <p>{label}</p>
      </div>
      <ol class="steps">
        {content.steps.map((step) => (
          <ChecklistStep
            key={step.key}
            step={step}
            isDone={done.includes(step.key)}
            isOpen={step.key === opened}
            onToggle={() => setOpened(step.key === opened ? undefined : step.key)}
            onMark={(isDone) => mark(step.key, isDone)}
            act={act}
          />
        ))}
      </ol>
    </div>
  )
}
