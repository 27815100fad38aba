// A step while somebody is at it: whether its goal is reached, what a try that misses it is told, and when a hint is offered.
import { createStore } from "zustand/vanilla"
import type { Step } from "@/lib/contract/learn/lesson"
import { isEdited, projectStore } from "../project/project"
import type { Entry } from "../timeline/entry"
import type { Entries } from "../timeline/entry-list"
import { timelineStore } from "../timeline/timeline"
import { appIdElsewhere } from "./elsewhere"
import { factsOf } from "./facts"
import { holds } from "./holds"

/** Who has not touched anything for as long is offered a hint. */
const restMs = 60_000
const failuresBeforeHint = 2
/** A run that says more is looked at no further back. */
const mostEntries = 5_000

type StepState = {
  isReached: boolean
  /** What a common mistake is told; null where none is seen. */
  answer: string | null
  /** The App ID by which the run left the lesson's workspace; null where it did not. */
  elsewhere: string | null
  offersHint: boolean
}

export type StepSession = {
  store: ReturnType<typeof createStepStore>
  /** Watches the runs. Answers how to end that; it may be begun again. */
  follow(): () => void
}

const createStepStore = () =>
  createStore<StepState>()(() => ({ isReached: false, answer: null, elsewhere: null, offersHint: false }))

/** Nothing happens until it is followed, so that one may be made while the page is drawn. */
export function createStepSession(step: Step, onReached: () => void): StepSession {
  const store = createStepStore()
  let isWaiting = false
  /** The run that was looked at last, and whether it was of a changed script. */
  let last = { runId: 0, isTry: false }
  let failures = 0
  let rest: ReturnType<typeof setTimeout> | undefined

  function offerHint() {
    store.setState({ offersHint: true })
  }

  /** Once for all that is told at a time. */
  function lookSoon() {
    if (isWaiting) return
    isWaiting = true
    setTimeout(look, 0)
  }

  function look() {
    isWaiting = false
    if (store.getState().isReached) return
    const run = lastRun(timelineStore.getState().entries)
    if (!run) return
    if (run.runId !== last.runId) begin(run.runId)
    const elsewhere = appIdElsewhere(run.entries)
    if (elsewhere !== null) return store.setState({ answer: null, elsewhere })
    const facts = run.entries.flatMap(factsOf)
    if (holds(step.check, facts)) {
      store.setState({ isReached: true, answer: null, elsewhere: null, offersHint: false })
      return onReached()
    }
    const wrong = step.wrongTries.find(({ check }) => holds(check, facts))
    store.setState({ answer: wrong?.answer ?? null, elsewhere })
  }

  function begin(runId: number) {
    if (last.isTry && ++failures >= failuresBeforeHint) offerHint()
    last = { runId, isTry: isEdited(projectStore.getState()) }
  }

  function restAnew() {
    clearTimeout(rest)
    rest = setTimeout(offerHint, restMs)
  }

  return {
    store,
    follow() {
      const undo = [timelineStore.subscribe(lookSoon), projectStore.subscribe(restAnew)]
      restAnew()
      lookSoon()
      return () => {
        clearTimeout(rest)
        for (const each of undo) each()
      }
    },
  }
}

/** The newest run and what it said; what came later from an earlier one counts no more. */
function lastRun(entries: Entries): { runId: number; entries: Entry[] } | null {
  const found: Entry[] = []
  for (let index = entries.length - 1; index >= 0 && found.length < mostEntries; index--) {
    const entry = entries.at(index)
    if (entry?.type === "run") {
      const { runId } = entry
      return { runId, entries: found.reverse().filter((each) => !("runId" in each) || each.runId === runId) }
    }
    if (entry) found.push(entry)
  }
  return null
}
