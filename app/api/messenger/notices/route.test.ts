import { describe, expect, test } from "vitest"
import {
  change,
  createOutbound,
  listAnswers,
  listOutbounds,
  start,
  stopOutbound,
  text,
} from "@/app/api/_testing/content"
import { boot, event, sendEvents, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { type Notice, noticeSchema } from "@/lib/contract/messenger/content"
import { database } from "@/lib/server/db/database"
import { findNotices } from "@/lib/server/outbound/notice"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const banner = { kind: "banner", name: "Sale", content: { position: "top", blocks: text("Sale!") } }
const page = { url: "https://shop.example/cart?step=2", title: "Cart", referrer: "" }

async function withNotice(number: 301 | 401) {
  const workspace = await newWorkspace()
  const { token } = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
  const { notice } = (await start(token, number, { kind: number === 301 ? "tour" : "survey" })).body
  return { workspace, token, notice }
}

describe("a ping", () => {
  test.each([
    ["banner", { position: "top", blocks: text("Sale!") }],
    ["tooltip", { selector: "#cart", blocks: text("Your cart.") }],
    ["tour", { steps: [{ selector: null, title: "Hello", blocks: [] }] }],
    ["survey", { questions: [{ type: "text", key: "why", text: "Why?" }], thanks: "" }],
  ])("delivers a %s once, as a notice and no conversation", async (kind, content) => {
    const workspace = await newWorkspace()
    const { number } = (await createOutbound(workspace, { kind, name: "New", content })).body
    const first = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
    const again = await boot({ app_id: workspace.app_id, user: { user_id: "1" } })
    expect(first.notices).toMatchObject([{ kind, number, name: "New", state: "delivered", progress: {}, content }])
    expect(noticeSchema.safeParse(first.notices[0]).error).toBeUndefined()
    expect(again.notices).toEqual(first.notices)
    expect([first.conversations.length, first.delivered.length]).toEqual([1, 1])
    const { data } = (await list(workspace, "activity")).body
    const delivered = data.filter(({ type }) => type === "notice.delivered")
    expect(delivered.map((row) => row.data)).toEqual([{ notice_id: first.notices[0]?.id, kind, outbound: "New" }])
  })

  test.each(["checklist", "news"])("never delivers a %s", async (kind) => {
    const workspace = await newWorkspace()
    const steps = [{ key: "a", title: "A", blocks: [] }]
    const content = kind === "news" ? { title: "New", blocks: [] } : { title: "New", steps }
    const { number } = (await createOutbound(workspace, { kind, name: "New", content })).body
    expect((await boot({ app_id: workspace.app_id })).notices).toEqual([])
    const { data } = (await listOutbounds(workspace)).body
    expect(data.find((each) => each.number === number)?.delivered_count).toBe(0)
  })

  test("delivers a banner once, also when ten race", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    const { number } = (await createOutbound(workspace, banner)).body
    await Promise.all(Array.from({ length: 10 }, () => update({ app_id }, token)))
    const { data } = (await list(workspace, "activity", { limit: "200" })).body
    expect(data.filter(({ type }) => type === "notice.delivered")).toHaveLength(1)
    expect((await listAnswers(workspace, number)).body.data).toHaveLength(1)
  })

  test("from the page of a rule delivers what belongs there; one without a page does not", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const on = (is: string, value: string) => ({
      ...banner,
      name: `${is} ${value}`,
      audience: { roles: ["visitor"], match: "all", rules: [{ on: "page", is, value }] },
    })
    await createOutbound(workspace, on("exact", page.url))
    await createOutbound(workspace, on("exact", "https://shop.example/cart"))
    await createOutbound(workspace, on("contains", "/cart"))
    await createOutbound(workspace, on("starts_with", "https://blog.example/"))
    const namesOf = ({ notices }: { notices: Notice[] }) => notices.map(({ name }) => name)
    const { token, ...opened } = await boot({ app_id })
    expect(namesOf(opened)).toEqual([])
    expect(namesOf(await update({ app_id, page }, token))).toEqual([`exact ${page.url}`, "contains /cart"])
  })
})

describe("an event", () => {
  test.each([
    ["viewed-pricing", { kind: "banner", number: 601 }],
    ["opened-settings", { kind: "tooltip", number: 603 }],
  ])("%s brings its notice once, also when it is tracked five times at once", async (name, expected) => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token } = await boot({ app_id })
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendEvents(token, [event({ name })])))
    expect(sent.flatMap(({ body }) => body.delivered)).toEqual([])
    expect((await update({ app_id }, token)).notices).toMatchObject([expected])
    const { data } = (await list(workspace, "activity")).body
    expect(data.filter(({ type }) => type === "notice.delivered")).toHaveLength(1)
  })

  test("upgraded-plan brings the post as a conversation", async () => {
    const { app_id } = await newWorkspace()
    const { token } = await boot({ app_id })
    const { body } = await sendEvents(token, [event({ name: "upgraded-plan" })])
    const { conversations } = await update({ app_id }, token)
    const post = conversations.find(({ id }) => id === body.delivered[0])
    expect(post?.delivery).toMatchObject({ kind: "post", style: "full" })
  })
})

describe("a notice", () => {
  test("that was dismissed or stopped waits no more", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const numbers = [await createOutbound(workspace, banner), await createOutbound(workspace, banner)]
    const { token, notices } = await boot({ app_id })
    expect((await change(token, notices[0]?.id ?? "", { state: "dismissed" })).body.notice.state).toBe("dismissed")
    await stopOutbound(workspace, numbers[1]?.body.number ?? 0)
    expect((await update({ app_id }, token)).notices).toEqual([])
  })

  test("that was stopped takes no answers any more, and can be waved away", async () => {
    const { workspace, token, notice } = await withNotice(401)
    await stopOutbound(workspace, 401)
    const answered = { state: "completed", progress: { answers: { ease: 5 } } }
    expect((await change(token, notice.id, answered)).status).toBe(404)
    expect((await change(token, notice.id, { state: "seen" })).status).toBe(404)
    expect((await change(token, notice.id, { state: "dismissed" })).body.notice).toMatchObject({ progress: {} })
  })

  test("that was seen still waits, and the change is logged once with its trace", async () => {
    const { workspace, token, notice } = await withNotice(301)
    const body = { state: "seen", progress: { step: 2 }, trace_id: "trace-0001" }
    const first = await change(token, notice.id, body)
    expect(first.body.notice).toEqual({ ...notice, state: "seen", progress: { step: 2 } })
    expect(await change(token, notice.id, body)).toMatchObject({ status: 200, body: first.body })
    expect((await update({ app_id: workspace.app_id }, token)).notices).toEqual([first.body.notice])
    const { data } = (await list(workspace, "activity")).body
    const changes = data.filter(({ type }) => type === "notice.changed")
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ trace_id: "trace-0001", data: { state: "seen", progress: { step: 2 } } })
  })

  test("that is finished by two tabs at once is finished once", async () => {
    const { workspace, token, notice } = await withNotice(301)
    await Promise.all(Array.from({ length: 5 }, () => change(token, notice.id, { state: "completed" })))
    const { data } = (await list(workspace, "activity")).body
    expect(data.filter(({ type }) => type === "notice.changed")).toHaveLength(1)
  })

  test("that is finished takes nothing back from a tab that still shows it", async () => {
    const { token, notice } = await withNotice(401)
    await change(token, notice.id, { state: "completed", progress: { answers: { ease: 5 } } })
    const late = await change(token, notice.id, { state: "dismissed", progress: { answers: {} } })
    expect(late.body.notice).toMatchObject({ state: "completed", progress: { answers: { ease: 5 } } })
  })

  test.each([
    [301, { step: 4 }, "progress.step"],
    [301, { answers: {} }, "progress.answers"],
    [401, { answers: { mood: "good" } }, "progress.answers.mood"],
    [401, { answers: { ease: 6 } }, "progress.answers.ease"],
    [401, { answers: { ease: 0 } }, "progress.answers.ease"],
    [401, { answers: { ease: 2.5 } }, "progress.answers.ease"],
    [401, { answers: { ease: "5" } }, "progress.answers.ease"],
    [401, { answers: { next: "Nothing" } }, "progress.answers.next"],
    [401, { answers: { missing: 5 } }, "progress.answers.missing"],
    [401, { done: ["boot"] }, "progress.done"],
  ] as const)("of number %i refuses the progress %j", async (number, progress, field) => {
    const { token, notice } = await withNotice(number)
    const answer = await change<ErrorBody>(token, notice.id, { state: "seen", progress })
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, field])
  })

  test("cannot go back to delivered", async () => {
    const { token, notice } = await withNotice(301)
    expect((await change(token, notice.id, { state: "delivered" })).status).toBe(400)
  })

  test("takes the token in the body, as the last request of a page sends it", async () => {
    const { token, notice } = await withNotice(301)
    const answer = await change(undefined, notice.id, { state: "dismissed", session_token: token })
    expect(answer.body.notice.state).toBe("dismissed")
  })

  test("of someone else cannot be told from one that does not exist", async () => {
    const { workspace, notice, token } = await withNotice(301)
    const colleague = await boot({ app_id: workspace.app_id, user: { user_id: "2" } })
    const stranger = await boot({ app_id: (await newWorkspace()).app_id })
    const seen = { state: "seen" }
    const answers = [await change(colleague.token, notice.id, seen), await change(stranger.token, notice.id, seen)]
    const missing = await change<ErrorBody>(token, "dlv_nowhere", seen)
    for (const { status, body } of answers) {
      expect(status).toBe(404)
      expect(body).toMatchObject({ errors: missing.body.errors })
    }
    expect((await change(undefined, notice.id, seen)).status).toBe(401)
    const db = await database()
    expect(await findNotices(db, colleague.user.id, [notice.id])).toEqual([])
  })

  test("is no conversation, and a conversation is no notice", async () => {
    const { app_id } = await newWorkspace()
    const { token, conversations } = await boot({ app_id })
    expect((await change(token, conversations[0]?.delivery?.id ?? "", { state: "seen" })).status).toBe(404)
  })
})

test("an author reads who answered a survey, and what", async () => {
  const { workspace, token, notice } = await withNotice(401)
  const answers = { ease: 4, next: "A launcher of my own", missing: "Nothing" }
  await change(token, notice.id, { state: "completed", progress: { answers } })
  const { body } = await listAnswers(workspace, 401)
  expect(body).toMatchObject({ data: [{ user_id: "1", state: "completed", progress: { answers } }], next: null })
  const { data } = (await listOutbounds(workspace)).body
  expect(data.find(({ number }) => number === 401)).toMatchObject({ delivered_count: 1, completed_count: 1 })
})
