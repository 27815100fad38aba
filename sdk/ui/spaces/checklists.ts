import type { NoticeOf } from "../../../lib/contract/messenger/content"
import type { State } from "../../state/store"
import type { Loaded } from "../parts/use-loaded"
import { say, words } from "../words/words"

type Checklist = NoticeOf<"checklist">

/** The checklists of the person: as the server listed them, each as it is on the page now. */
export function checklistsOf({ notices }: Pick<State, "notices">, loaded: Loaded<Checklist[]>): Checklist[] {
  const known = notices.filter((notice) => notice.kind === "checklist")
  const listed = loaded.state === "done" ? loaded.value : []
  const later = known.filter((notice) => !listed.some(({ id }) => id === notice.id))
  return [...listed.map((notice) => known.find(({ id }) => id === notice.id) ?? notice), ...later].filter(
    ({ state }) => state !== "dismissed",
  )
}

/** Only steps that the checklist still has count. */
export function progressOf({ content, progress }: Checklist): { done: number; all: number; isOpen: boolean } {
  const done = content.steps.filter(({ key }) => progress.done?.includes(key)).length
  return { done, all: content.steps.length, isOpen: done < content.steps.length }
}

export function progressText({ done, all }: { done: number; all: number }): string {
  return done === all ? words.allDone : say(words.stepsDone, { done, all })
}
