import { describe, expect, test } from "vitest"
import { change, start, stopOutbound } from "@/app/api/_testing/content"
import { started } from "@/app/api/_testing/conversation"
import { say } from "@/app/api/_testing/inbox"
import { boot, read, shutdown } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import { GET } from "@/app/api/messenger/changes/route"
import { type ChangesResponse, changesResponseSchema } from "@/lib/contract/messenger/messenger"
import { rowsPerRead } from "@/lib/server/db/activity-log"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

async function changes(token: string, cursor?: number | string) {
  const url = `http://localhost/api/messenger/changes${cursor === undefined ? "" : `?cursor=${cursor}`}`
  return read<ChangesResponse>(await GET(new Request(url, { headers: { Authorization: `Bearer ${token}` } })))
}

describe("polling for changes", () => {
  test("answers what the stream would have sent, and goes on from there", async () => {
    const workspace = await newWorkspace()
    const { token, cursor } = await boot({ app_id: workspace.app_id })
    const { id } = await started(token)
    await say(workspace, id, "Hello!")
    await say(workspace, id, "Between us.", "note")
    const { status, body } = await changes(token, cursor)
    expect(status).toBe(200)
    expect(changesResponseSchema.strict().safeParse(body).error).toBeUndefined()
    expect(body.more).toBe(false)
    const types = body.frames.map(({ data }) => data.type === "conversation" && [data.is_new, data.is_news])
    expect(types).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ])
    expect(JSON.stringify(body)).not.toContain("Between us.")
    expect((await changes(token, body.cursor)).body).toEqual({ frames: [], cursor: body.cursor, more: false })
    expect((await changes(token)).body).toEqual({ frames: [], cursor: body.cursor, more: false })
  })

  test("says that there is more when one answer cannot hold it", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const { id } = await started(token)
    const { cursor } = (await changes(token)).body
    const texts = Array.from({ length: rowsPerRead + 1 }, (_, index) => String(index))
    for (const text of texts) await say(workspace, id, text)
    const first = (await changes(token, cursor)).body
    const second = (await changes(token, first.cursor)).body
    expect([first.frames.length, first.more]).toEqual([rowsPerRead, true])
    expect([second.frames.length, second.more]).toEqual([1, false])
  })

  test("brings no notice that was stopped meanwhile, but that one is done with it", async () => {
    const workspace = await newWorkspace()
    const { token, cursor } = await boot({ app_id: workspace.app_id })
    const { notice } = (await start(token, 301, { kind: "tour" })).body
    expect((await changes(token, cursor)).body.frames).toMatchObject([{ data: { notice: { id: notice.id } } }])
    await stopOutbound(workspace, 301)
    expect((await changes(token, cursor)).body.frames).toEqual([])
    await change(token, notice.id, { state: "dismissed" })
    const { frames } = (await changes(token, cursor)).body
    expect(frames.at(-1)).toMatchObject({ data: { notice: { id: notice.id, state: "dismissed" } } })
  })

  test("ends with the session, and refuses a cursor that is none", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    expect((await changes(token, "x")).status).toBe(400)
    await shutdown(token)
    expect((await changes(token, 0)).status).toBe(401)
  })
})
