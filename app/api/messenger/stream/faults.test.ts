import { expect, test } from "vitest"
import { setFaults } from "@/app/api/_testing/faults"
import { act } from "@/app/api/_testing/inbox"
import { boot, event, sendEvents } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import { OpenStream } from "@/app/api/_testing/stream"
import { GET } from "@/app/api/messenger/stream/route"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const open = (token: string, cursor: number) =>
  OpenStream.open(GET, {
    url: `http://localhost/api/messenger/stream?cursor=${cursor}`,
    headers: { Authorization: `Bearer ${token}` },
  })

const invite = (token: string) => sendEvents(token, [event({ name: "invited-friend" })])

test("a stream that is open ends when streams are to be lost, and so does the next one, after a while", async () => {
  const workspace = await newWorkspace()
  const { token, cursor } = await boot({ app_id: workspace.app_id })
  const first = await open(token, cursor)
  await setFaults(workspace, { presets: ["stream_lost"] })
  expect(await first.next()).toBeNull()
  const second = await open(token, cursor)
  expect(second.response.headers.get("x-playground-fault")).toBe("dropped_stream")
  await invite(token)
  expect((await second.next())?.data).toMatchObject({ type: "conversation" })
  expect(await second.next()).toBeNull()
})

test("a stream brings each frame twice, and once again when the fault is cleared", async () => {
  const workspace = await newWorkspace()
  const { token, cursor } = await boot({ app_id: workspace.app_id })
  await setFaults(workspace, { presets: ["doubled_frames"] })
  const doubled = await open(token, cursor)
  const { body } = await invite(token)
  const [one, other] = await doubled.take(2)
  expect(other).toEqual(one)
  await setFaults(workspace, { presets: [] })
  expect(await doubled.next()).toBeNull()
  const plain = await open(token, one?.id ?? 0)
  for (const text of ["First", "Second"])
    await act(workspace, "reply", { id: body.delivered[0] ?? "", body: { body: text } })
  const [third, fourth] = await plain.take(2)
  expect(fourth?.id).toBeGreaterThan(third?.id ?? 0)
  plain.close()
})

test("a stream that is lost so many times lasts then", async () => {
  const workspace = await newWorkspace()
  const { token, cursor } = await boot({ app_id: workspace.app_id })
  await setFaults(workspace, { faults: [{ kind: "dropped_stream", times: 1 }] })
  const lost = await open(token, cursor)
  expect(await lost.next()).toBeNull()
  const lasting = await open(token, cursor)
  expect(lasting.response.headers.has("x-playground-fault")).toBe(false)
  await invite(token)
  expect((await lasting.next())?.data).toMatchObject({ type: "conversation" })
  lasting.close()
})
