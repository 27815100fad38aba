import { afterEach, beforeEach, expect, test } from "vitest"
import type { ToFrame } from "@/lib/contract/frame/frame"
import { runnerStore } from "../run/runner"
import { pointAt, pointAway, pointedStore } from "../timeline/pointed"
import { pointedByShown } from "../timeline/touched"
import { tellMarks } from "./tell-marks"

let told: ToFrame[] = []
let end = () => {}

beforeEach(() => {
  told = []
  runnerStore.setState({ phase: "running", runId: 1 })
  end = tellMarks(() => ({ send: (message) => told.push(message) }))
})

afterEach(() => {
  end()
  pointAway()
})

function point(...ids: string[]) {
  const pointed = pointedByShown(ids)
  if (pointed) pointAt(pointed)
  return pointed
}

test("the preview is told what to mark, and when that is over", () => {
  point("msg_1", "cnv_1")
  pointAway()
  expect(told).toEqual([
    { type: "mark", ids: ["msg_1"] },
    { type: "mark", ids: [] },
  ])
})

test("nothing is told of what the Messenger does not show", () => {
  pointAt({ row: 1, thing: null, things: ["event evt_1"], ids: [], isOnScreen: false })
  pointAway()
  expect(told).toEqual([])
})

for (const [what, state] of [
  ["another run begins", { runId: 2 }],
  ["the run is stopped", { phase: "stopped" }],
] as const) {
  test(`nothing is pointed at once ${what}`, () => {
    point("dlv_1")
    runnerStore.setState({ phase: "busy" })
    expect(pointedStore.getState().ids).toEqual(["dlv_1"])
    runnerStore.setState(state)
    expect(pointedStore.getState()).toMatchObject({ thing: null, ids: [] })
  })
}

test("what is over says nothing of what is pointed at since", () => {
  const before = point("msg_1")
  point("msg_2")
  if (before) pointAway(before)
  expect(pointedStore.getState().ids).toEqual(["msg_2"])
})
