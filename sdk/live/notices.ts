import type { Notice } from "../../lib/contract/content"
import { isRecord } from "../is-record"
import type { Call, Messenger } from "../messenger"
import { skip } from "../skip"
import type { Change } from "../threads"
import type { NoticeChange } from "../ui/actions"

type Startable = "tour" | "survey" | "checklist"

/** Below this width a tour has no room (API spec, 2.2: nothing happens on mobile pages). */
const tourWidth = 480

/** Takes over one notice, new or as it is now; one that is over goes. */
export function receiveNotice({ store }: Messenger, notice: Notice): void {
  const { notices, running } = store.getState()
  const isOver = notice.state === "completed" || notice.state === "dismissed"
  const others = notices.filter(({ id }) => id !== notice.id)
  const isListed = !isOver && notice.kind !== "checklist"
  store.setState({
    notices: isListed ? [...others, notice] : others,
    ...(isOver && running === notice.id && { running: null }),
  })
  if (isListed) runNext({ store })
}

/** One tour or survey at a time: the first that waits. */
export function runNext({ store }: Pick<Messenger, "store">): void {
  const { notices, running } = store.getState()
  if (running !== null) return
  const next = notices.find((notice) => notice.kind === "survey" || (notice.kind === "tour" && hasRoom()))
  if (next) store.setState({ running: next.id })
}

/** What the person did with a notice: shown at once, told to the server. */
export function changeNotice({ messenger, session, trace }: Change, id: string, change: NoticeChange): void {
  const { core, lane, store } = messenger
  const known = store.getState().notices.find((notice) => notice.id === id)
  if (known) receiveNotice(messenger, { ...known, ...change })
  const body = { ...change, ...(trace.id && { trace_id: trace.id }) }
  const parcel = { path: `notices/${encodeURIComponent(id)}`, body, traces: [trace] }
  lane.add({
    run: async () => void (await core.sendWithToken(session, parcel)),
    flush: () => core.flush(session, parcel),
  })
}

/** Starts a tour, survey or checklist by its number; one that is not live does nothing (API spec, 2.2). */
export function start({ messenger, trace }: Call, kind: Startable, number: string): void {
  const { core, lane, store } = messenger
  if (kind === "tour" && !hasRoom()) {
    trace.effect(skip("nothing_to_do", "Tours do not start on pages as narrow as a phone's."))
    return
  }
  const parcel = {
    path: `outbounds/${encodeURIComponent(number)}/start`,
    body: { kind, ...(trace.id && { trace_id: trace.id }) },
    traces: [trace],
  }
  lane.add({
    async run(session) {
      const outcome = await core.deliver(session, parcel, 5)
      if (outcome.state === "refused") return trace.effect(skip("nothing_to_do", outcome.error.message))
      const notice = outcome.state === "done" && isRecord(outcome.answer) ? outcome.answer.notice : null
      if (!isNotice(notice) || session.isClosed) return
      if (notice.kind === "checklist") return core.openAt({ messenger, trace }, { name: "checklist", id: number })
      store.setState({ running: notice.id })
      receiveNotice(messenger, notice)
    },
  })
}

function isNotice(value: unknown): value is Notice {
  return isRecord(value) && typeof value.id === "string" && typeof value.kind === "string"
}

function hasRoom(): boolean {
  return innerWidth >= tourWidth
}
