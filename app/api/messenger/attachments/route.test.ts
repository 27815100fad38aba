import { describe, expect, test } from "vitest"
import { png, upload } from "@/app/api/_testing/attachment"
import { opening, reply, start, started, written } from "@/app/api/_testing/conversation"
import { act } from "@/app/api/_testing/inbox"
import { boot, newAppId, read, update } from "@/app/api/_testing/messenger"
import { contextOf, headersOf, newWorkspace } from "@/app/api/_testing/reading"
import * as teamRoute from "@/app/api/playground/workspaces/[app_id]/attachments/route"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { type Attachment, blockSchema } from "@/lib/contract/messenger/blocks"
import type { InboxMessage } from "@/lib/contract/playground/inbox"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const block = ({ id }: { id: string }) => ({ type: "attachment", id })

describe("an upload", () => {
  test("answers what a message may hold, and the message then holds it", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id })
    const { status, body } = await upload(token, { name: "C:\\fakepath\\über uns.png" })
    expect(status).toBe(201)
    expect(blockSchema.parse(body)).toEqual(body)
    expect(body).toMatchObject({ name: "über uns.png", media_type: "image/png", size: png.length })
    expect(body.url).toMatch(/^\/attachments\/[\w-]{22}\/%C3%BCber%20uns\.png$/)
    const { id } = await started(token, { ...opening(), blocks: [block(body)] })
    const conversation = (await update({ app_id }, token)).conversations.find((each) => each.id === id)
    expect(conversation?.messages[0]?.blocks).toEqual([body])
  })

  test.each([
    ["photo.PNG", png, "image/png"],
    ["photo.jpeg", Buffer.from("ffd8ffe000", "hex"), "image/jpeg"],
    ["dance.gif", Buffer.from("GIF89a.."), "image/gif"],
    ["photo.webp", Buffer.from("RIFF\0\0\0\0WEBPVP8 ", "latin1"), "image/webp"],
    ["paper.pdf", Buffer.from("%PDF-1.7"), "application/pdf"],
    ["all.zip", Buffer.from("PK\x03\x04..", "latin1"), "application/zip"],
    ["clip.mp4", Buffer.from("\0\0\0\x20ftypisom", "latin1"), "video/mp4"],
    ["notes.txt", Buffer.from("<b>Grüße</b>"), "text/plain"],
    ["list.csv", Buffer.from("=cmd|'/c calc'!A0,1"), "text/csv"],
    ["empty.txt", Buffer.from(""), "text/plain"],
  ])("takes %s", async (name, body, mediaType) => {
    const { token } = await boot({ app_id: await newAppId() })
    const answer = await upload(token, { name, body })
    expect([answer.status, answer.body.media_type, answer.body.size]).toEqual([201, mediaType, body.length])
  })

  test.each([
    ["image.svg", "<svg onload=alert(1)>"],
    ["page.html", "<script>alert(1)</script>"],
    ["page.xhtml", "<html/>"],
    ["script.js", "alert(1)"],
    ["photo.png", "<svg onload=alert(1)>"],
    ["photo.gif", "<!-- GIF89a --><script>alert(1)</script>"],
    ["photo.png.html", png],
    ["photo.jpg", png],
    ["notes.txt", new Uint8Array([0x4d, 0x5a, 0, 0])],
    ["notes.csv", new Uint8Array([0xff, 0xfe, 0x41])],
    ["program.exe", "MZ"],
    ["photo", png],
    ["constructor", png],
    ["photo.constructor", png],
  ])("refuses %s", async (name, body) => {
    const { token } = await boot({ app_id: await newAppId() })
    const answer = await upload<ErrorBody>(token, { name, body, headers: { "Content-Type": "image/png" } })
    expect([answer.status, answer.body.errors[0]?.code]).toEqual([415, "content_type_unsupported"])
    expect(answer.body.errors[0]?.message).toContain("png, jpg")
  })

  test.each([" ", "a/", "line\nbreak.png", "nul\u0000.png", "x".repeat(256), ""])(
    "refuses the name %j",
    async (name) => {
      const { token } = await boot({ app_id: await newAppId() })
      const answer = await upload<ErrorBody>(token, { name })
      expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, "name"])
    },
  )

  test("keeps an address that a message can hold, however long the name", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const { body } = await upload(token, { name: `${"語".repeat(240)}.png` })
    expect((await start(token, { ...opening(), blocks: [block(body)] })).status).toBe(200)
  })

  test("takes 5 MB and not a byte more, without waiting for the rest", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const exact = Buffer.concat([png, Buffer.alloc(limits.attachmentBytes - png.length)])
    expect((await upload(token, { body: exact })).status).toBe(201)
    let pulled = 0
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(png),
      pull(controller) {
        pulled += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    expect((await upload(token, { body: endless })).status).toBe(413)
    expect(pulled).toBeLessThan(limits.attachmentBytes * 1.2)
    const announced = { "Content-Length": String(limits.attachmentBytes + 1) }
    expect((await upload(token, { headers: announced })).status).toBe(413)
    expect((await upload(token, { headers: { "Content-Encoding": "gzip" } })).status).toBe(415)
  })

  test("needs a session", async () => {
    expect((await upload("nonsense")).status).toBe(401)
  })
})

describe("an attachment", () => {
  test("goes into one message only, and a retry of that message finds it", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const { body } = await upload(token)
    const message = { ...opening(), blocks: [block(body)] }
    const answers = await Promise.all([start(token, message), start(token, message), start(token, message)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    const again = await start<ErrorBody>(token, { ...opening(), blocks: [block(body)] })
    expect([again.status, again.body.errors[0]?.field]).toEqual([404, "blocks"])
  })

  test("of someone else cannot be told from one that does not exist", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const mine = await boot({ app_id, user: { user_id: "1" } })
    const colleague = await boot({ app_id, user: { user_id: "2" } })
    const stranger = await boot({ app_id: await newAppId() })
    const { id } = await started(mine.token)
    const uploads = [await upload(colleague.token), await upload(stranger.token), await uploadAsTeam(workspace)]
    for (const each of [...uploads.map(({ body }) => body), { id: "att_nowhere" }]) {
      const answer = await reply<ErrorBody>(mine.token, id, { ...written(), blocks: [block(each)] })
      expect([answer.status, answer.body.errors[0]?.code]).toEqual([404, "not_found"])
    }
  })

  test("is one of at most ten", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const { body } = await upload(token)
    const blocks = Array(limits.attachmentsPerMessage + 1).fill(block(body))
    expect((await start(token, { ...opening(), blocks })).status).toBe(400)
  })

  test("stays when its visitor logs in as a known user", async () => {
    const app_id = await newAppId()
    await boot({ app_id, user: { user_id: "1" } })
    const visitor = await boot({ app_id })
    const [used, unused] = [(await upload(visitor.token)).body, (await upload(visitor.token)).body]
    const { id } = await started(visitor.token, { ...opening(), blocks: [block(used)] })
    const user = await boot({ app_id, user: { user_id: "1" } }, visitor.token)
    const answer = await reply(user.token, id, { ...written(), blocks: [block(unused)] })
    expect(answer.body.messages[0]?.blocks).toEqual([unused])
  })

  test("can come from the team", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const { id } = await started(token)
    const { status, body } = await uploadAsTeam(workspace)
    expect(status).toBe(201)
    const answer = await act<InboxMessage>(workspace, "reply", { id, body: { blocks: [block(body)] } })
    expect(answer.body.blocks).toEqual([body])
    expect((await uploadAsTeam({ app_id: workspace.app_id })).status).toBe(401)
  })
})

async function uploadAsTeam(caller: { app_id: string; access_token?: string }) {
  const url = "http://localhost:3000/api/playground/attachments?name=photo.png"
  const request = new Request(url, { method: "POST", headers: headersOf(caller), body: png })
  return read<Attachment>(await teamRoute.POST(request, contextOf(caller)))
}
