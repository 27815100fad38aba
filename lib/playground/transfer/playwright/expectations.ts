// What a test expects of a session: what its calls stored, each once.
import { seedMessages } from "@/lib/contract/messenger/seed-messages"
import { type Activity, activityDataSchemas } from "@/lib/contract/playground/activity"
import type { Person } from "@/lib/contract/playground/person"
import type { CallEntry } from "../../timeline/entry"
import { type Given, givenBy, givenOf, peopleAfter } from "./people-of"
import { nameOf, personLine } from "./person-lines"
import type { Session } from "./session"
import { writeValue } from "./write-value"
import { isWritten, writtenIn } from "./written-in"

/** A line that expects something; `doubt` is why it may not hold, though the page does the same. */
export type Expectation = { line: string; doubt: string | null }

type Context = Session & {
  /** The calls that the page makes by itself. */
  alone: CallEntry[]
}

/** Of one call. */
export function expectationsOf(call: CallEntry, session: Context): Expectation[] {
  const doubt = doubtAll(session)
  const lines = call.activities.flatMap((activity) => expect(activity, call, session))
  return doubt === null ? lines : lines.map(({ line }) => ({ line, doubt }))
}

const personTypes: ReadonlySet<Activity["type"]> = new Set(["user.created", "user.updated", "session.started"] as const)

/** Of somebody who is stored as they were before, a boot leaves no more. */
const pingTypes: ReadonlySet<Activity["type"]> = new Set(["page_view.logged", "messages.checked"] as const)

function expect(activity: Activity, call: CallEntry, session: Context): Expectation[] {
  const { type, data } = activity
  if (type === "event.tracked") return eventLine(data, session.code)
  const person = personOf(activity, call, session)
  if (!person) return []
  const given = session.alone.includes(call) ? givenOf(person.id, session.alone) : givenBy(call)
  const doubt = doubtPerson(person, given)
  if (personTypes.has(type) || (pingTypes.has(type) && session.alone.includes(call)))
    return [{ line: lineOf(person, given, session), doubt }]
  if (type === "message.delivered" || type === "notice.delivered") {
    const name = String(data.outbound)
    return [
      {
        line: shownLine({ name, type, person, code: session.code }),
        doubt: doubt ?? doubtMessage(name, person, session),
      },
    ]
  }
  return []
}

/** What the page does by itself it does at once, so that only the last of it can be met. */
function personOf({ user }: Activity, call: CallEntry, { alone, calls }: Context): Person | undefined {
  const before = alone.includes(call) ? alone : calls.slice(0, calls.indexOf(call) + 1)
  return user === null ? undefined : peopleAfter(before).get(user)
}

function lineOf(person: Person, given: Given, { people, code }: Session): string {
  return personLine({ person, given, stored: people.find(({ id }) => id === person.id), code })
}

function eventLine(data: Activity["data"], code: string): Expectation[] {
  const event = activityDataSchemas["event.tracked"].safeParse(data).data
  if (!event || !isWritten(code, event.event_name)) return []
  const metadata = writtenIn(code, event.metadata)
  const more = metadata === undefined ? "" : `, ${writeValue(metadata)}`
  return [{ line: `await expect(messenger).toHaveEvent(${writeValue(event.event_name)}${more})`, doubt: null }]
}

type Shown = { name: string; type: Activity["type"]; person: Person; code: string }

function shownLine({ name, type, person, code }: Shown): string {
  const who = nameOf(person, code)
  if (who === null) return `await messenger.waitFor(${writeValue({ type, data: { outbound: name } })})`
  return `await expect(messenger).toHaveShown(${writeValue(name)}, ${who})`
}

function doubtPerson({ role }: Person, given: Given): string | null {
  const isGiven = role === "visitor" || given.user_id != null || given.email != null
  return isGiven ? null : "who this is comes from cookies of before"
}

function doubtMessage(name: string, { id }: Person, { calls }: Session): string | null {
  if (!seedMessages.includes(name))
    return `the workspace of a test has no message ${writeValue(name)}: make it with messenger.author`
  const isNew = calls.some(({ activities }) =>
    activities.some(({ type, user }) => type === "user.created" && user === id),
  )
  return isNew ? null : "the person was there before this session, which may be why this message came"
}

/** A test's workspace has a secret of its own. */
function doubtAll({ calls }: Session): string | null {
  const isSigned = calls.some((call) => {
    const given = givenBy(call)
    return "user_hash" in given || "intercom_user_jwt" in given
  })
  return isSigned ? "the page proves who logs in by another workspace's secret: sign with messenger.signIdentity" : null
}
