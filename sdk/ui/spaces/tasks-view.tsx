import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { Async } from "../parts/async"
import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import { Icon } from "../parts/icon"
import { ProgressBar } from "../parts/progress-bar"
import { useLoaded } from "../parts/use-loaded"
import type { View } from "../view"
import { words } from "../words/words"
import { checklistsOf, progressOf, progressText } from "./checklists"
import { Tabs } from "./tabs"

/** The person's checklists, and how far each is. */
export function TasksView({ state, act }: View) {
  const loaded = useLoaded({ person: state.person, key: "checklists", load: act.listChecklists })
  return (
    <>
      <Bar act={act} title={words.tasks} />
      <div class="scroll">
        <Async loaded={loaded} rows={3}>
          {() => <Checklists checklists={checklistsOf(state, loaded)} act={act} />}
        </Async>
      </div>
      <Tabs current="tasks" state={state} act={act} />
    </>
  )
}

function Checklists({ checklists, act }: Pick<View, "act"> & { checklists: NoticeOf<"checklist">[] }) {
  if (checklists.length === 0) return <Empty icon="tasks" title={words.noTasks} hint={words.noTasksHint} />
  return (
    <ul class="feed">
      {checklists.map((checklist) => (
        <li key={checklist.id}>
          <ChecklistCard checklist={checklist} act={act} />
        </li>
      ))}
    </ul>
  )
}

function ChecklistCard({ checklist, act }: Pick<View, "act"> & { checklist: NoticeOf<"checklist"> }) {
  const progress = progressOf(checklist)
  const label = progressText(progress)
  return (
    <button
      type="button"
      class="tile tile-checklist"
      onClick={() => act.open({ name: "checklist", id: String(checklist.number) })}
    >
      <span class="tile-line">
        <strong dir="auto">{checklist.content.title}</strong>
        <Icon name={progress.isOpen ? "arrow" : "check"} size={16} />
      </span>
      <ProgressBar {...progress} label={label} />
      <span class="tile-note">{label}</span>
    </button>
  )
}
