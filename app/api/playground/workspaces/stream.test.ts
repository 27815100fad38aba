import { describe, expect, test } from "vitest"
import { boot, event, sendEvents } from "@/app/api/_testing/messenger"
import { type Caller, contextOf, headersOf, newWorkspace } from "@/app/api/_testing/reading"
import { OpenStream, type Received } from "@/app/api/_testing/stream"
import { GET } from "@/app/api/playground/workspaces/[app_id]/stream/route"
import { activitySchema } from "@/lib/contract/playground/activity"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

function open(caller: Caller, lastEventId?: number): Promise<OpenStream> {
  const headers = headersOf(caller)
  if (lastEventId !== undefined) headers.set("Last-Event-ID", String(lastEventId))
  return OpenStream.open(GET, { url: "http://localhost:3000/stream", headers, context: contextOf(caller) })
}

describe("the activity stream", () => {
  test("shows what happens from now on, with the trace of each call", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const stream = await open(workspace)
    await sendEvents(token, [event({ name: "clicked", trace_id: "trace-0006" })])
    const received = await stream.next()
    const row = activitySchema.parse(received?.data)
    expect(row).toMatchObject({ type: "event.tracked", trace_id: "trace-0006", cursor: received?.id })
    stream.close()
  })

  test("that is cut again and again while others write misses nothing and repeats nothing", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const total = 120
    const writing = Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let index = 0; index < total / 8; index++) await sendEvents(token, [event({ name: "clicked" })])
      }),
    )
    const cursors: number[] = []
    const ids = new Set<string>()
    const receive = ({ id, data }: Received) => {
      cursors.push(id)
      const row = activitySchema.parse(data)
      if (row.type === "event.tracked") ids.add(String(row.data.id))
    }
    while (ids.size < total) {
      const stream = await open(workspace, cursors.at(-1) ?? 0)
      for (let read = 0; read < 7 && ids.size < total; read++) {
        const received = await stream.next()
        if (received) receive(received)
      }
      stream.close()
    }
    await writing
    expect(new Set(cursors).size).toBe(cursors.length)
    expect(cursors).toEqual([...cursors].sort((a, b) => a - b))
  })

  test("is closed to whoever may not read the workspace", async () => {
    const { app_id } = await newWorkspace()
    expect((await open({ app_id })).response.status).toBe(401)
  })
})
