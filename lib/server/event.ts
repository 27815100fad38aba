import "server-only"
import { limits } from "@/lib/contract/limits"
import type { EventsRequest, EventsResponse, Warning } from "@/lib/contract/messenger"
import { database } from "./database"
import { deliverDue, isTriggered, type Occasion } from "./delivery"
import { admitEventNames } from "./event-name"
import { type NewEvent, storeEvents } from "./event-store"
import { Memory } from "./memory"
import { readMetadata } from "./metadata"
import { listLiveOutbounds } from "./outbound"
import { findSession, requireSession, sessionExpired, sessionMissing } from "./session"
import { shared } from "./shared"
import { hashToken } from "./token"
import { lockUser } from "./user"
import { write } from "./write"

type Sender = { id: string; workspaceId: string }

/**
 * Stores events of the person behind the token (API spec, section 5) and delivers the outbound messages they trigger.
 * An answer means stored: a client that gets none sends the same ids again.
 */
export async function track({
  token,
  request,
}: {
  token: string | undefined
  request: EventsRequest
}): Promise<EventsResponse> {
  if (!token) throw sessionMissing()
  const sender = await findSender(token)
  const names = request.events.map(({ name }) => name)
  const admitted = await admitEventNames(sender.workspaceId, names)
  const accepted = request.events.filter(({ name }) => admitted.has(name))
  const { events, warnings } = readEvents(request.events, admitted)
  if (events.length > 0) await store(token, sender, events)
  return {
    accepted: accepted.map(({ id }) => id),
    rejected: request.events.filter(({ name }) => !admitted.has(name)).map(({ id, name }) => refuse(id, name)),
    delivered: await deliverTriggered({ token, workspaceId: sender.workspaceId, events }),
    warnings,
  }
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

function readEvents(given: EventsRequest["events"], admitted: ReadonlySet<string>) {
  const warnings: Warning[] = []
  const events = given.flatMap(({ id, name, metadata, created_at: seconds, trace_id: traceId }, index): NewEvent[] => {
    if (!admitted.has(name)) return []
    const read = readMetadata(metadata ?? {}, `events.${index}.metadata`)
    warnings.push(...read.warnings)
    return [{ id, name, metadata: read.metadata, occurredAt: new Date(seconds * 1000), traceId: traceId ?? null }]
  })
  return { events, warnings }
}

function refuse(id: string, name: string): EventsResponse["rejected"][number] {
  const message = `"${name}" was not stored: this workspace already has ${limits.activeEventNames} event names. Use one of those.`
  return { id, code: "event_name_limit", message }
}

async function store(token: string, sender: Sender, events: NewEvent[]): Promise<void> {
  const { userId } = await storeEvents(sender.workspaceId, { sessionId: sender.id, events })
  if (userId) return
  // Either the session has ended, or its visitor was being merged at that moment, and a second try finds the user.
  await requireSession(token)
  const again = await storeEvents(sender.workspaceId, { sessionId: sender.id, events })
  if (!again.userId) throw sessionExpired()
}

type Triggering = { token: string; workspaceId: string; events: NewEvent[] }

async function deliverTriggered({ token, workspaceId, events }: Triggering): Promise<string[]> {
  const occasion: Occasion = { on: "event", names: new Set(events.map(({ name }) => name)) }
  const outbounds = await listLiveOutbounds(await database(), workspaceId)
  const trigger = outbounds.find((each) => isTriggered(each, occasion))?.trigger
  if (!trigger) return []
  const cause = events.find(({ name }) => trigger.on === "event" && trigger.event_name === name)
  const { result } = await write({ workspaceId, traceId: cause?.traceId ?? undefined }, async (tx, log) => {
    const session = await findSession(tx, token)
    const user = session && (await lockUser(tx, session.userId))
    return user ? deliverDue(tx, log, { workspaceId, user, occasion }) : null
  })
  return result?.conversationIds ?? []
}
