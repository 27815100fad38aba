// Sends events to a database that falls sick, and keeps what was answered.
import { expect } from "vitest"
import * as health from "@/app/api/health/route"
import { database } from "@/lib/server/db/database"
import { boot, event, newAppId, sendEvents } from "./messenger"

export type Ledger = Awaited<ReturnType<typeof openLedger>>

/** A session, and the events that were acknowledged to it. */
export async function openLedger() {
  const { token } = await boot({ app_id: await newAppId(), user: { user_id: "1" } })
  const acknowledged: string[] = []

  /** Sends one event. Whatever the state of the database, the answer is a success or says when to try again. */
  async function send(): Promise<number> {
    const { status, body, headers } = await sendEvents(token, [event({ name: "noted" })])
    if (status === 200) acknowledged.push(...body.accepted)
    else expect([status, retryAfterOf(headers)]).toEqual([503, expect.toSatisfy(isSoon)])
    return status
  }

  /** The acknowledged events that are not stored, of at least one. */
  async function missing(): Promise<string[]> {
    expect(acknowledged).not.toEqual([])
    const db = await database()
    const rows = await db.event.findMany({ where: { id: { in: acknowledged } }, select: { id: true } })
    const stored = new Set(rows.map(({ id }) => id))
    return acknowledged.filter((id) => !stored.has(id))
  }

  return { send, missing, acknowledged, token }
}

/** The status of the health check; one that is not a success says when to ask again. */
export async function healthStatus(): Promise<number> {
  const { status, headers } = await health.GET(new Request("http://localhost/api/health"))
  if (status !== 200) expect(retryAfterOf(headers)).toSatisfy(isSoon)
  return status
}

const retryAfterOf = (headers: Headers) => Number(headers.get("retry-after"))

const isSoon = (seconds: number) => seconds >= 3 && seconds <= 7
