// How the database answers a large workspace: by its indexes, whatever is asked.
import { beforeAll, expect, test } from "vitest"
import { createOutbound, getReasons, listAnswers, listReasons } from "@/app/api/_testing/content"
import { reply, start } from "@/app/api/_testing/conversation"
import { act, say, view } from "@/app/api/_testing/inbox"
import { boot, event, sendEvents, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import { bringIn, exportScene } from "@/app/api/_testing/scenes"
import {
  create,
  files,
  fork,
  get as getSnippet,
  listRevisions,
  list as listSnippets,
  remove,
  report,
  restore,
  save,
} from "@/app/api/_testing/snippets"
import { listWorkspaceActivity } from "@/lib/server/db/activities"
import { database } from "@/lib/server/db/database"
import { prune } from "@/lib/server/db/prune"
import { listUsers } from "@/lib/server/people/users"
import { withOwnDatabase } from "@/lib/server/testing/database"
import { plansOf } from "@/lib/server/testing/statements"
import { crowdSql, snippetsSql, testCrowd } from "@/scripts/lib/database/crowd.mjs"

withOwnDatabase()

/** Reading these from their beginning to their end takes as long as the workspace is large. */
const large = [
  "Snippet",
  "Revision",
  "Listing",
  "SnippetReport",
  "User",
  "Conversation",
  "Message",
  "Event",
  "PageView",
  "Session",
  "Delivery",
  "Activity",
]

let team: Awaited<ReturnType<typeof newWorkspace>>
let workspaceId: string
let outbound: number

beforeAll(async () => {
  const db = await database()
  team = await newWorkspace()
  const workspace = await db.workspace.findUniqueOrThrow({
    where: { appId: team.app_id },
    select: { id: true, outbounds: { select: { id: true, number: true }, orderBy: { number: "asc" }, take: 1 } },
  })
  const [first] = workspace.outbounds
  workspaceId = workspace.id
  outbound = first?.number ?? 0
  for (const sql of crowdSql({ workspaceId, outboundId: first?.id ?? "", ...testCrowd }))
    await db.$executeRawUnsafe(sql)
  for (const sql of snippetsSql(20_000)) await db.$executeRawUnsafe(sql)
}, 300_000)

/** Where a statement of the work goes through a whole table. */
async function scansOf(work: () => Promise<unknown>): Promise<string[]> {
  const plans = await plansOf(work)
  expect(plans.length).toBeGreaterThan(0)
  return plans.flatMap(({ sql, nodes }) =>
    nodes
      .filter((node) => node["Node Type"] === "Seq Scan" && large.includes(node["Relation Name"] ?? ""))
      .map((node) => `${node["Relation Name"]}: ${sql.replace(/\s+/g, " ")}`),
  )
}

const person = (number: number) => `${workspaceId}-person-${number}`
const conversation = (number: number) => `${workspaceId}-conversation-${number}`
const user = (number: number) => ({ app_id: team.app_id, user: { user_id: `user-${number}` } })

/** The first page of a list, and one far behind. */
async function pages(name: "users" | "events" | "page-views" | "conversations" | "activity", query = {}) {
  const { body } = await list(team, name, { ...query, limit: "50" })
  expect(body.data.length).toBeGreaterThan(0)
  if (body.next) await list(team, name, { ...query, limit: "50", cursor: body.next })
}

const queries: Record<string, () => Promise<unknown>> = {
  "the people": () => pages("users"),
  "one person": () => pages("users", { user: person(7) }),
  "a person by one of their ids or their email": async () => {
    expect((await listUsers({ workspaceId, search: "user-7", limit: 20 })).data).toHaveLength(1)
  },
  "the events": () => pages("events"),
  "the events of one user": () => pages("events", { user: person(7) }),
  "the events of one browser": () => pages("events", { user: person(9) }),
  "the page views": () => pages("page-views"),
  "the page views of one user": () => pages("page-views", { user: person(7) }),
  "the conversations": () => pages("conversations"),
  "the open conversations": () => pages("conversations", { state: "open" }),
  "the conversations of one user": () => pages("conversations", { user: person(7) }),
  "one conversation": () => view(team, conversation(7)),
  "a teammate's reply": () => say(team, conversation(7), "Hello"),
  "the closing of a conversation": () => act(team, "close", { id: conversation(8) }),
  "the activity": () => pages("activity"),
  "the activity of one user": () => pages("activity", { user: person(7) }),
  "the activity of some types": () => listWorkspaceActivity({ workspaceId, types: ["ticket.changed"], limit: 20 }),
  "the activity of one call": () => listWorkspaceActivity({ workspaceId, traceId: "none-of-this-name", limit: 200 }),
  "what became of a message": () => listAnswers(team, outbound),
  "why messages reach a user or not": () => reasonsOf(person(7)),
  "why messages reach a visitor or not": () => reasonsOf(person(9)),
  "a login": () => boot(user(1)),
  "a login by email": () => boot({ app_id: team.app_id, user: { email: "person2@example.com" } }),
  "a new visitor who writes, and logs in": async () => {
    const { token } = await boot({ app_id: team.app_id })
    const { body } = await start(token)
    await reply(token, body.id)
    await boot(user(4), token)
  },
  "an update, and an event": async () => {
    const { token } = await boot(user(5))
    await update({ ...user(5), page: { url: "https://example.com/", title: "", referrer: "" } }, token)
    await sendEvents(token, [event({ name: "event-1" })])
  },
  "the newest snippets": () => snippetPages({}),
  "the most forked snippets": () => snippetPages({ order: "most_forked" }),
  "the snippets with a common word": () => snippetPages({ search: "greet" }),
  "the snippets with a rare word": () => snippetPages({ search: "1234" }),
  "the most forked snippets with a tag and a method": () =>
    snippetPages({ order: "most_forked", tag: "tag-4", method: "method4" }),
  "a snippet with its revisions": async () => {
    await getSnippet("crowd0000007")
    await listRevisions("crowd0000007")
  },
  "a snippet's making, saving, forking, report and end": async () => {
    const { slug, edit_key: key } = (await create({ is_listed: true }, { repeat: crypto.randomUUID() })).body
    await save(slug, { title: "New", files: files("new"), based_on: 1 }, { key, repeat: "1" })
    const forked = (await fork(slug)).body
    await report(slug, { reason: "Bad" })
    await remove(forked.slug, { key: forked.edit_key })
    await restore(forked.slug, { key: forked.edit_key })
  },
  "a scene of what there is, and one that is added": async () => {
    expect((await exportScene(team)).status).toBe(409)
    const people = [{ user_id: "seeded", events: [{ name: "event-1" }] }, { email: "seeded@example.com" }]
    for (const _ of [1, 2]) expect((await bringIn(team, { version: 1, people })).status).toBe(200)
  },
  "what is removed in time": () => prune(),
}

/** Of a message whose audience asks for all there is to ask for, and of all. */
async function reasonsOf(id: string) {
  const rules = [
    { on: "event", name: "event-1", is: "done" },
    { on: "page", is: "contains", value: "/" },
  ]
  const content = { position: "top", blocks: [] }
  const audience = { roles: ["user", "visitor"], match: "all", rules }
  const { number } = (await createOutbound(team, { kind: "banner", name: "Asks", content, audience })).body
  const { body } = await getReasons(team, number, { user: id })
  expect(body.checks).toHaveLength(5)
  expect((await listReasons(team, id)).body.data).toContainEqual(body)
}

async function snippetPages(query: object) {
  const { body } = await listSnippets({ ...query, limit: 20 })
  expect(body.data.length).toBeGreaterThan(0)
  if (body.next) await listSnippets({ ...query, limit: 20, cursor: body.next })
}

test.each(Object.keys(queries))("%s: no table is read as a whole", async (name) => {
  expect(await scansOf(async () => queries[name]?.())).toEqual([])
})

test("a table that has no index for what is asked is found", async () => {
  const db = await database()
  expect(await scansOf(() => db.$queryRaw`SELECT count(*)::int FROM "User" WHERE name = 'Person 7'`)).toHaveLength(1)
})
