import { describe, expect, test } from "vitest"
import { createArticle, getArticle, listArticles, listAuthoredArticles, text } from "@/app/api/_testing/content"
import { boot } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { articleSchema, articleSummarySchema } from "@/lib/contract/messenger/content"
import { listOf } from "@/lib/contract/playground/playground"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const article = { title: "Refunds", summary: "How to get one.", collection: "Orders", blocks: text("Ask us.") }

async function visit() {
  const workspace = await newWorkspace()
  return { ...(await boot({ app_id: workspace.app_id })), workspace }
}

describe("articles", () => {
  test("are listed by number without their text, and read one by one with it", async () => {
    const { token } = await visit()
    const { data } = (await listArticles(token)).body
    expect(data.map(({ id }) => id)).toEqual([101, 102, 103, 104, 105, 106])
    expect(new Set(data.map(({ collection }) => collection)).size).toBe(2)
    for (const each of data) {
      expect(articleSummarySchema.strict().safeParse(each).error).toBeUndefined()
      const { body } = await getArticle(token, String(each.id))
      expect(articleSchema.strict().safeParse(body).error).toBeUndefined()
      expect(body).toMatchObject(each)
    }
  })

  test("that are unknown, unpublished, malformed or of another workspace are not found", async () => {
    const { workspace, token } = await visit()
    const other = await newWorkspace()
    const { id } = (await createArticle(other, article)).body
    const db = await database()
    const where = { workspace: { appId: workspace.app_id }, number: 102 }
    await db.article.updateMany({ where, data: { isPublished: false } })
    for (const number of ["102", String(id), "999", "x", "0101", "1e2", "99999999999", ""]) {
      expect((await getArticle(token, number)).status).toBe(404)
    }
    expect((await listArticles(token)).body.data).toHaveLength(5)
  })

  test("need a session", async () => {
    expect((await listArticles(undefined)).status).toBe(401)
    expect((await getArticle(undefined, "101")).status).toBe(401)
  })
})

describe("an author of articles", () => {
  test("publishes one, which people read at once", async () => {
    const { workspace, token } = await visit()
    const made = await createArticle(workspace, article)
    expect([made.status, made.body.id]).toEqual([201, 107])
    expect((await getArticle(token, "107")).body).toEqual(made.body)
    const { body } = await listAuthoredArticles(workspace, { limit: "1" })
    expect(listOf(articleSchema).safeParse(body).error).toBeUndefined()
    expect(body.data).toEqual([made.body])
    expect((await listAuthoredArticles(workspace, { cursor: body.next ?? "" })).body.data).toHaveLength(6)
  })

  test("gets a number of its own for each of ten made at once", async () => {
    const workspace = await newWorkspace()
    const made = await Promise.all(Array.from({ length: 10 }, () => createArticle(workspace, article)))
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(10)
  })

  test.each([
    ["title", { ...article, title: " " }],
    ["collection", { ...article, collection: undefined }],
    ["blocks", { ...article, blocks: [] }],
    ["blocks.0.url", { ...article, blocks: [{ type: "link", text: "x", url: "javascript:alert(1)" }] }],
  ])("is told what is wrong with %s", async (field, body) => {
    const answer = await createArticle<ErrorBody>(await newWorkspace(), body)
    expect([answer.status, answer.body.errors[0]?.field]).toEqual([400, field])
  })

  test("needs the workspace's token", async () => {
    const { app_id } = await newWorkspace()
    const { access_token } = await newWorkspace()
    expect((await createArticle({ app_id, access_token }, article)).status).toBe(401)
    expect((await listAuthoredArticles({ app_id })).status).toBe(401)
  })
})
