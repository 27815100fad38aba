import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { createOutbound, listOutbounds, stopOutbound, text } from "@/app/api/_testing/content"
import { boot, newAppId, sendPing, update } from "@/app/api/_testing/messenger"
import { type Caller, list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { pingResponseSchema } from "@/lib/contract/messenger/messenger"
import { activityDataSchemas } from "@/lib/contract/playground/activity"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

describe("a ping", () => {
  test("answers what the contract promises", async () => {
    const answer = await sendPing({ app_id: await newAppId(), user: { email: "ada@example.com" } })
    expect(answer.status).toBe(200)
    expect(pingResponseSchema.strict().safeParse(answer.body).error).toBeUndefined()
    expect(answer.body.workspace.admins).toHaveLength(3)
  })

  test("logs an impression when it names the page, and none when it only looks for messages", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const page = { url: "https://shop.example/cart", title: "Cart", referrer: "https://shop.example/" }
    const { token } = await boot({ app_id, page, trace_id: "trace-0001" })
    await update({ app_id }, token)
    const { data } = (await list(workspace, "page-views")).body
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({ ...page, trace_id: "trace-0001" })
  })

  test("for an App ID nobody made is told how to get one", async () => {
    const answer = await sendPing<ErrorBody>({ app_id: "nobody99" })
    expect([answer.status, answer.body.errors[0]?.code]).toEqual([404, "app_id_unknown"])
    expect(answer.body.errors[0]?.message).toContain("demo")
  })

  test("with a malformed App ID says what one looks like", async () => {
    const answer = await sendPing<ErrorBody>({ app_id: "no spaces" })
    expect([answer.status, answer.body.errors[0]?.code]).toEqual([400, "app_id_invalid"])
  })
})

describe("outbound messages", () => {
  test("reach everyone once: the second boot brings the same conversation", async () => {
    const app_id = await newAppId()
    const first = await boot({ app_id, user: { user_id: "1" } })
    const second = await boot({ app_id, user: { user_id: "1" } })
    expect(first.delivered).toHaveLength(1)
    expect(second.delivered).toEqual([])
    expect(second.conversations).toHaveLength(1)
    expect(second.conversations[0]?.delivery).toMatchObject({ style: "snippet", name: "Welcome" })
  })

  test("reach a user once, also when ten pings race", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    const pro = { app_id, user: { plan: "pro" } }
    const answers = await Promise.all(Array.from({ length: 10 }, () => update(pro, token)))
    expect(answers.flatMap(({ delivered }) => delivered)).toHaveLength(1)
    expect((await update({ app_id }, token)).conversations).toHaveLength(2)
  })

  test("for the pro plan come with the update that sets it", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id, user: { user_id: "1", plan: "free" } })
    const { delivered, conversations } = await update({ app_id, user: { plan: "pro" } }, token)
    expect(delivered).toHaveLength(1)
    expect(conversations.find(({ id }) => id === delivered[0])?.delivery?.name).toBe("Hello, pro")
  })

  test("are counted in the activity of the ping that looked for them", async () => {
    const workspace = await newWorkspace()
    await boot({ app_id: workspace.app_id, trace_id: "trace-0002" })
    const { data } = (await list(workspace, "activity")).body
    expect(data.find(({ type }) => type === "messages.checked")).toMatchObject({
      trace_id: "trace-0002",
      data: { delivered: 1, unread: 1 },
    })
  })

  test("are named there with the first reason of each that did not match", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    await createOutbound(workspace, {
      kind: "chat",
      name: "Many seats".padEnd(100, "!"),
      blocks: text("Hello."),
      audience: {
        roles: ["user"],
        match: "all",
        rules: [
          { on: "attribute", name: "plan", is: "known" },
          { on: "attribute", name: "seats", is: "greater", value: 5 },
        ],
      },
    })
    const { token } = await boot({ app_id, user: { user_id: "1", plan: "free", seats: 5 } })
    await update({ app_id, user: { plan: "pro" } }, token)
    const many = { number: 604, name: `${"Many seats".padEnd(59, "!")}…`, verdict: "unmatched" }
    const unmatched = [
      { number: 3, name: "Hello, pro", verdict: "unmatched", reason: 'plan is "free", needs "pro"' },
      { ...many, reason: "seats is 5, needs a number above 5" },
    ]
    const [second, first] = await weighed(workspace)
    expect(first).toEqual({
      weighed: [{ number: 1, name: "Welcome", verdict: "delivered" }, ...unmatched],
      waiting: 9,
    })
    expect(second?.weighed?.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["Hello, pro", "delivered"],
      [many.name, "unmatched"],
      ["Welcome", "received"],
    ])
  })

  test("are named up to a number, in few bytes", async () => {
    const workspace = await newWorkspace()
    const value = "😀".repeat(200)
    const rules = [{ on: "attribute", name: "name", is: "equal", value }]
    for (let made = 0; made < 30; made++) {
      await createOutbound(workspace, {
        kind: "banner",
        name: "😀".repeat(60),
        content: { position: "top", blocks: [] },
        audience: { roles: ["user"], match: "any", rules: [...rules, ...rules] },
      })
    }
    await boot({ app_id: workspace.app_id, user: { user_id: "1", name: value } })
    await boot({ app_id: workspace.app_id, user: { user_id: "2", name: value.slice(2) } })
    const [row] = await weighed(workspace)
    expect([row?.weighed?.length, row?.more]).toEqual([20, 12])
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(20 * 1_024)
  })

  test("are not spoken of where none is live", async () => {
    const workspace = await newWorkspace()
    const { data } = (await listOutbounds(workspace)).body
    for (const { number } of data) await stopOutbound(workspace, number)
    await boot({ app_id: workspace.app_id })
    expect(await weighed(workspace)).toEqual([{}])
  })
})

/** What the log says of each ping besides the counts, the latest first. */
async function weighed(workspace: Caller) {
  const { data } = (await list(workspace, "activity")).body
  return data
    .filter(({ type }) => type === "messages.checked")
    .map(({ data: row }) => {
      const { delivered: _, unread: __, ...rest } = activityDataSchemas["messages.checked"].parse(row)
      return rest
    })
}

describe("the App ID demo", () => {
  test("is a private workspace for each device", async () => {
    const [one, two] = [randomUUID(), randomUUID()]
    const demo = (device_id: string, name?: string) =>
      boot({ app_id: "demo", device_id, user: { user_id: "1", ...(name && { name }) } })
    await demo(one, "Ada")
    const other = await demo(two)
    const again = await demo(one)
    expect(other.user.name).toBeNull()
    expect(again.user.name).toBe("Ada")
    expect(again.user.id).not.toBe(other.user.id)
  })

  test("gives a device id to someone who has none", async () => {
    const first = await boot({ app_id: "demo", user: { user_id: "1", name: "Ada" } })
    const again = await boot({ app_id: "demo", device_id: first.device_id, user: { user_id: "1" } })
    expect(again.user.id).toBe(first.user.id)
  })

  test("is made once when a device boots twice at the same time", async () => {
    const device_id = randomUUID()
    const user = { user_id: "1" }
    const answers = await Promise.all(Array.from({ length: 4 }, () => boot({ app_id: "demo", device_id, user })))
    expect(new Set(answers.map((answer) => answer.user.id)).size).toBe(1)
  })
})
