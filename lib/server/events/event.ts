import "server-only"
import type { EventsRequest, EventsResponse, Warning } from "@/lib/contract/messenger/messenger"
import { now } from "../common/clock"
import { Memory } from "../common/memory"
import { shared } from "../common/shared"
import { hashToken } from "../common/token"
import { admitEventNames, forgetEventNames, refuseEvent } from "../names/event-names"
import type { Verdicts } from "../names/registry"
import { requireSession, sessionExpired, sessionMissing } from "../session/session"
import { type NewEvent, storeEvents } from "./event-store"
import { readMetadata } from "./metadata"
import { deliverTriggered } from "./triggered"

type Sender = { id: string; workspaceId: string }

type Tracking = {
  token: string | undefined
  request: EventsRequest
  /** Whom to count. */
  client: string
}

/**
 * Stores events of the person behind the token (fact 12.1) and delivers the outbound messages they trigger.
 * An answer means stored: a client that gets none sends the same ids again.
 */
export async function track({ token, request, client }: Tracking): Promise<EventsResponse> {
  if (!token) throw sessionMissing()
  const sender = await findSender(token)
  const { workspaceId } = sender
  const names = request.events.map(({ name }) => name)
  const { verdicts, events, warnings } = await store({ token, sender, request, names, client })
  return {
    accepted: request.events.filter(({ name }) => verdicts.get(name) === "active").map(({ id }) => id),
    rejected: request.events.flatMap((event) => {
      const verdict = verdicts.get(event.name) ?? "full"
      return verdict === "active" ? [] : [refuseEvent(event, verdict)]
    }),
    delivered: await deliverTriggered({ token, workspaceId, events }),
    warnings,
  }
}

type Storing = Tracking & { token: string; sender: Sender; names: string[] }

async function store({ token, sender, request, names, client }: Storing) {
  const { workspaceId } = sender
  for (let isLast = false; ; isLast = true) {
    const verdicts = await admitEventNames({ token, workspaceId, names, client })
    const { events, warnings } = readEvents(request.events, verdicts)
    const active = events.length > 0 ? await insert(token, sender, events) : new Set<string>()
    if (isLast || events.every(({ name }) => active.has(name))) {
      return { verdicts: withoutOld(verdicts, active), events: events.filter(({ name }) => active.has(name)), warnings }
    }
    // A name was archived by another instance, and is still remembered here. What was stored is not stored twice.
    forgetEventNames(workspaceId)
  }
}

/** Archived again between the two looks: then that is what it is. */
function withoutOld(verdicts: Verdicts, active: ReadonlySet<string>): Verdicts {
  return new Map(
    [...verdicts].map(([name, verdict]) => [name, verdict === "active" && !active.has(name) ? "archived" : verdict]),
  )
}

// Which session a token belongs to never changes, so it is remembered; whether it still lives is asked in the insert.
const senders = () => shared("senders", () => new Memory<Sender>({ maxEntries: 10_000 }))

async function findSender(token: string): Promise<Sender> {
  const key = hashToken(token)
  const known = senders().get(key)
  if (known) return known
  const { id, workspaceId } = await requireSession(token)
  senders().set(key, { id, workspaceId })
  return { id, workspaceId }
}

function readEvents(given: EventsRequest["events"], verdicts: Verdicts) {
  const warnings: Warning[] = []
  const events = given.flatMap(({ id, name, metadata, created_at: seconds, trace_id: traceId }, index): NewEvent[] => {
    if (verdicts.get(name) !== "active") return []
    const read = readMetadata(metadata ?? {}, `events.${index}.metadata`)
    warnings.push(...read.warnings)
    return [{ id, name, metadata: read.metadata, occurredAt: new Date(seconds * 1000), traceId: traceId ?? null }]
  })
  return { events, warnings }
}

/** Stores what is of active names, and answers those. */
async function insert(token: string, sender: Sender, events: NewEvent[]): Promise<ReadonlySet<string>> {
  const sending = { sessionId: sender.id, events }
  const { userId, names } = await storeEvents(sender.workspaceId, { ...sending, at: now(), knowsWorkspace: false })
  if (userId) return names
  // The session has ended, or the workspace has faults, which are met here, or a clock, which is followed from here; or its
  // visitor was being merged at that moment, and a second try finds the user.
  await requireSession(token)
  const again = await storeEvents(sender.workspaceId, { ...sending, at: now(), knowsWorkspace: true })
  if (!again.userId) throw sessionExpired()
  return again.names
}
