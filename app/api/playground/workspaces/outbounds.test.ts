import { describe, expect, test } from "vitest"
import { createOutbound, listAnswers, listOutbounds, start, stopOutbound, text } from "@/app/api/_testing/content"
import { boot, update } from "@/app/api/_testing/messenger"
import { newWorkspace, openPage } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { outboundResourceSchema } from "@/lib/contract/messenger/outbound"
import { listOf } from "@/lib/contract/playground/playground"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const chat = { kind: "chat", name: "Hello again", blocks: text("Hello again.") }
const banner = { kind: "banner", name: "Sale", content: { position: "top", blocks: text("Sale!") } }

describe("a new workspace", () => {
  test("lists the demo's outbound messages under their numbers", async () => {
    const { body } = await listOutbounds(await newWorkspace())
    expect(listOf(outboundResourceSchema).strict().safeParse(body).error).toBeUndefined()
    const numbers = body.data.map(({ number }) => number).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 201, 202, 301, 401, 501, 601, 602, 603])
  })
})

describe("an author", () => {
  test("makes a message that the next ping delivers, in the name of the first teammate", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token } = await boot({ app_id })
    const made = await createOutbound(workspace, chat)
    expect([made.status, made.body.number, made.body.state]).toEqual([201, 604, "live"])
    const { delivered, conversations } = await update({ app_id }, token)
    expect(delivered).toHaveLength(1)
    const conversation = conversations.find(({ id }) => id === delivered[0])
    expect(conversation?.messages[0]?.author).toMatchObject({ type: "admin", admin: { name: "Maya Okafor" } })
  })

  test("gets a number of its own for each of ten messages made at once", async () => {
    const workspace = await newWorkspace()
    const made = await Promise.all(Array.from({ length: 10 }, () => createOutbound(workspace, banner)))
    expect(made.map(({ status }) => status)).toEqual(Array(10).fill(201))
    expect(new Set(made.map(({ body }) => body.number)).size).toBe(10)
  })

  test("works from the playground's own page too", async () => {
    const { cookie } = await openPage()
    expect((await createOutbound({ app_id: "demo", cookie }, banner)).status).toBe(201)
  })

  test.each([
    ["blocks.0.url", { ...chat, blocks: [{ type: "image", url: "http://images.example/a.png", alt: "" }] }],
    [
      "content.blocks.0.url",
      {
        ...banner,
        content: { position: "top", blocks: [{ type: "image", url: "https://10.0.0.1/a.png", alt: "" }] },
      },
    ],
    ["content.position", { ...banner, content: { position: "left", blocks: [] } }],
    [
      "content.blocks",
      {
        ...banner,
        content: {
          position: "top",
          blocks: [{ type: "attachment", id: "1", name: "a", media_type: "a/b", size: 1, url: "x" }],
        },
      },
    ],
    ["content.steps", { kind: "tour", name: "Empty", content: { steps: [] } }],
    [
      "content.steps",
      {
        kind: "checklist",
        name: "Twice",
        content: {
          title: "",
          steps: [
            { key: "a", title: "", blocks: [] },
            { key: "a", title: "", blocks: [] },
          ],
        },
      },
    ],
    ["content.questions", { kind: "survey", name: "None" }],
    ["blocks", { ...chat, blocks: [] }],
    ["kind", { ...chat, kind: "email" }],
    ["name", { ...chat, name: " " }],
    ["trigger.event_name", { ...chat, trigger: { on: "event", event_name: "" } }],
    ["admin_id", { ...chat, admin_id: "adm_nobody" }],
  ])("is told what is wrong with %s", async (field, body) => {
    const answer = await createOutbound<ErrorBody>(await newWorkspace(), body)
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, field])
  })

  test("cannot speak for a teammate of another workspace", async () => {
    const [mine, other] = [await newWorkspace(), await newWorkspace()]
    const { workspace } = await boot({ app_id: other.app_id })
    expect((await createOutbound(mine, { ...chat, admin_id: workspace.admins[0]?.id })).status).toBe(400)
  })

  test("has no trigger on what is only listed", async () => {
    const workspace = await newWorkspace()
    const news = { kind: "news", name: "New", content: { title: "New", blocks: [] }, trigger: { on: "ping" } }
    const { body } = await createOutbound(workspace, news)
    const db = await database()
    expect(await db.outbound.findUniqueOrThrow({ where: { id: body.id }, select: { trigger: true } })).toEqual({
      trigger: null,
    })
  })
})

describe("a stopped message", () => {
  test("reaches nobody, and stopping it twice is the same as once", async () => {
    const workspace = await newWorkspace()
    const { number } = (await createOutbound(workspace, banner)).body
    expect((await boot({ app_id: workspace.app_id })).notices).toHaveLength(1)
    const first = await stopOutbound(workspace, number)
    expect(first.body).toMatchObject({ state: "stopped", delivered_count: 1 })
    expect((await stopOutbound(workspace, number)).body).toEqual(first.body)
    expect((await boot({ app_id: workspace.app_id })).notices).toEqual([])
  })

  test.each(["604", "x", "-1", "1e2", "99999999999"])("must exist: %s does not", async (number) => {
    expect((await stopOutbound(await newWorkspace(), number)).status).toBe(404)
  })
})

describe("the list of outbound messages", () => {
  test("counts who got and who finished each, and can be of one person", async () => {
    const workspace = await newWorkspace()
    const { user } = await boot({ app_id: workspace.app_id })
    await boot({ app_id: workspace.app_id })
    const { data } = (await listOutbounds(workspace, { user: user.id })).body
    expect(data).toMatchObject([{ name: "Welcome", delivered_count: 2, completed_count: 0 }])
  })

  test("answers page after page", async () => {
    const workspace = await newWorkspace()
    const first = (await listOutbounds(workspace, { limit: "6" })).body
    const second = (await listOutbounds(workspace, { limit: "6", cursor: first.next ?? "" })).body
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(11)
    expect(second.next).toBeNull()
  })
})

test("nobody reads or writes outbound messages of a workspace without its token", async () => {
  const [mine, other] = [await newWorkspace(), await newWorkspace()]
  for (const caller of [{ app_id: mine.app_id }, { app_id: mine.app_id, access_token: other.access_token }]) {
    const answers = [
      createOutbound(caller, banner),
      listOutbounds(caller),
      stopOutbound(caller, 1),
      listAnswers(caller, 1),
    ]
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401, 401, 401])
  }
  const { number } = (await createOutbound(mine, { ...banner, trigger: null })).body
  const stranger = await boot({ app_id: other.app_id })
  expect((await stopOutbound(other, number)).status).toBe(404)
  expect((await listAnswers(other, number)).status).toBe(404)
  expect((await start(stranger.token, number, { kind: "tour" })).status).toBe(404)
})
