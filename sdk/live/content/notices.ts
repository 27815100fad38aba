import { limits } from "../../../lib/contract/limits"
import type { Notice } from "../../../lib/contract/messenger/content"
import { skip } from "../../calls/skip"
import type { Call, Messenger, NoticeChange, SessionCall } from "../../messenger"
import { isRecord } from "../../page/is-record"
import { warn } from "../../page/log"
import { hasNotifications } from "../../state/announced"

type Startable = "tour" | "survey" | "checklist"

/** Below this width a tour has no room (fact 3.11: nothing happens on mobile pages). */
const tourWidth = 480

type Stored = Pick<Messenger, "store">

/** As the person left them, until the server has confirmed it: what it says of them meanwhile is older. */
const unconfirmed = new Map<string, { notice: Notice; requests: number }>()

/** Takes over one notice from the server, new or as it is now. */
export function receiveNotice(messenger: Stored, notice: Notice): void {
  if (isOver(notice) || !unconfirmed.has(notice.id)) put(messenger, notice)
}

/** Puts what the person did meanwhile back into the list that a ping has brought. */
export function arrangeNotices({ store }: Stored): void {
  const notices = store.getState().notices.map((given) => unconfirmed.get(given.id)?.notice ?? given)
  store.setState({ notices: notices.filter((notice) => !isOver(notice)) })
  runNext({ store })
}

/** One tour or survey at a time: the first that waits. */
export function runNext({ store }: Stored): void {
  const { notices, running, settings } = store.getState()
  if (notices.some(({ id }) => id === running)) return
  const isDue = ({ kind }: Notice) => kind === "survey" || (kind === "tour" && hasRoom())
  const next = hasNotifications({ settings }) ? notices.find(isDue) : undefined
  store.setState({ running: next?.id ?? null })
}

/** One that is over goes. */
function put({ store }: Stored, notice: Notice): void {
  const { notices } = store.getState()
  const isListed = !isOver(notice) && notice.kind !== "checklist"
  const isKnown = notices.some(({ id }) => id === notice.id)
  const changed = isListed ? [notice] : []
  store.setState({
    notices: isKnown ? notices.flatMap((one) => (one.id === notice.id ? changed : one)) : [...notices, ...changed],
  })
  runNext({ store })
}

/** What the person did with a notice: shown at once, told to the server. */
export function changeNotice({ messenger, session, trace }: SessionCall, id: string, change: NoticeChange): void {
  const { core, lane, store } = messenger
  const known = store.getState().notices.find((notice) => notice.id === id)
  if (known) {
    const notice = { ...known, ...change }
    unconfirmed.set(id, { notice, requests: (unconfirmed.get(id)?.requests ?? 0) + 1 })
    put(messenger, notice)
  }
  const body = { ...change, ...(trace.id && { trace_id: trace.id }) }
  const parcel = { path: `notices/${encodeURIComponent(id)}`, body, traces: [trace] }
  lane.add({
    async run() {
      await core.sendWithToken(session, parcel)
      if (known) confirm(id)
    },
    flush: () => core.flush(session, parcel),
  })
}

/**
 * Starts a tour, survey or checklist by its number (decision 11); one that is not live for the person does nothing
 * (fact 3.11, fact 3.12, fact 3.13).
 */
export function start({ messenger, trace }: Call, kind: Startable, number: string): void {
  const { core, lane, store } = messenger
  if (kind === "tour" && !hasRoom()) {
    trace.effect(skip("nothing_to_do", "Tours do not start on pages as narrow as a phone's."))
    return
  }
  const parcel = {
    path: `outbounds/${encodeURIComponent(number)}/start`,
    // Some are for people on certain pages only.
    body: { kind, url: location.href.slice(0, limits.urlLength), ...(trace.id && { trace_id: trace.id }) },
    traces: [trace],
  }
  lane.add({
    async run(session) {
      const outcome = await core.deliver(session, parcel, 5)
      if (outcome.state === "refused") {
        warn(`The ${kind} ${number} was not started. ${outcome.error.message}`)
        return trace.effect(skip("nothing_to_do", outcome.error.message))
      }
      const notice = outcome.state === "done" && isRecord(outcome.answer) ? outcome.answer.notice : null
      if (!isNotice(notice) || session.isClosed) return
      if (notice.kind === "checklist")
        return core.openAt({ messenger, session, trace }, { name: "checklist", id: number })
      // They stand on the page, for which an open panel makes room.
      if (store.getState().isOpen) core.close({ messenger, session, trace })
      const others = store.getState().notices.filter(({ id }) => id !== notice.id)
      store.setState({ notices: [...others, notice], running: notice.id })
    },
  })
}

function confirm(id: string): void {
  const pending = unconfirmed.get(id)
  if (pending && --pending.requests === 0) unconfirmed.delete(id)
}

function isOver({ state }: Notice): boolean {
  return state === "completed" || state === "dismissed"
}

function isNotice(value: unknown): value is Notice {
  return isRecord(value) && typeof value.id === "string" && typeof value.kind === "string"
}

function hasRoom(): boolean {
  return innerWidth >= tourWidth
}
