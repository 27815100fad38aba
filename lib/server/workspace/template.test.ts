import { describe, expect, test } from "vitest"
import { noticeSchema, outboundContentSchemas } from "@/lib/contract/messenger/content"
import { audienceSchema, triggerSchema } from "@/lib/contract/messenger/outbound"
import { seedMessages } from "@/lib/contract/messenger/seed-messages"
import { database } from "../db/database"
import { withTestDatabase } from "../testing/database"
import { seedTemplate, templateId } from "./template"
import { createWorkspace } from "./workspace"

withTestDatabase()

const numbersOf = async (workspaceId: string) => {
  const db = await database()
  const query = { where: { workspaceId }, select: { number: true }, orderBy: { number: "asc" } } as const
  const [outbounds, articles] = [await db.outbound.findMany(query), await db.article.findMany(query)]
  return [...outbounds, ...articles].map(({ number }) => number)
}

const all = [1, 2, 3, 201, 202, 301, 401, 501, 601, 602, 603, 101, 102, 103, 104, 105, 106]

describe("the template", () => {
  test("is the same after seeding again, also twice at once", async () => {
    await seedTemplate()
    await Promise.all([seedTemplate(), seedTemplate()])
    expect(await numbersOf(templateId)).toEqual(all)
  })

  test("has the messages that are said to be everywhere", async () => {
    const rows = await (await database()).outbound.findMany({
      where: { workspaceId: templateId },
      select: { name: true },
    })
    expect(rows.map(({ name }) => name).sort()).toEqual([...seedMessages].sort())
  })

  test("is brought up to date where an older version left other rows and numbers", async () => {
    const db = await database()
    const old = { kind: "chat", name: "Old", blocks: [], audience: {}, state: "live" } as const
    await db.outbound.deleteMany({ where: { id: "out_template_tour" } })
    await db.outbound.update({ where: { id: "out_template_welcome" }, data: { number: 1001 } })
    await db.outbound.update({ where: { id: "out_template_invited" }, data: { number: 1 } })
    await db.outbound.create({ data: { id: "out_template_gone", workspaceId: templateId, number: 301, ...old } })
    await db.workspace.update({ where: { id: templateId }, data: { sceneHash: "of an older version" } })
    await seedTemplate()
    expect(await numbersOf(templateId)).toEqual(all)
  })

  test("holds content that this version understands", async () => {
    const db = await database()
    const rows = await db.outbound.findMany({ where: { workspaceId: templateId } })
    expect(rows.length).toBeGreaterThan(0)
    for (const { kind, content, trigger, audience, id, number, name } of rows) {
      expect(outboundContentSchemas[kind].safeParse(content).error).toBeUndefined()
      expect(triggerSchema.nullable().safeParse(trigger).error).toBeUndefined()
      expect(audienceSchema.safeParse(audience).error).toBeUndefined()
      if (kind === "chat" || kind === "post" || kind === "news") continue
      const notice = { id, number, name, kind, content, state: "delivered", progress: {} }
      expect(noticeSchema.safeParse(notice).error).toBeUndefined()
    }
  })

  test("is copied whole into a new workspace: numbers, content, team and looks", async () => {
    const { app_id } = await createWorkspace({})
    const db = await database()
    const { id, settings } = await db.workspace.findUniqueOrThrow({ where: { appId: app_id } })
    expect(await numbersOf(id)).toEqual(all)
    expect(settings).toMatchObject({ theme_mode: "light", spaces: { length: 6 } })
    const tour = { workspaceId_number: { workspaceId: id, number: 301 } }
    const { content, trigger, admin } = await db.outbound.findUniqueOrThrow({ where: tour, include: { admin: true } })
    expect(content).toMatchObject({
      steps: [{ selector: null }, { selector: "h1" }, { selector: "#tour-target" }, { selector: null }],
    })
    expect([trigger, admin?.workspaceId]).toEqual([null, id])
  })
})
