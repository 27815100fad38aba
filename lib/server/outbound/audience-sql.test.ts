import fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import type { Audience, Rule } from "@/lib/contract/messenger/outbound"
import { newId } from "../common/id"
import { database } from "../db/database"
import type { User } from "../people/user"
import { audience, forget, oddNumbers, oddTexts, people, person, read, store } from "../testing/audiences"
import { withTestDatabase } from "../testing/database"
import { createWorkspace, findWorkspace } from "../workspace/workspace"
import { filterByAudience } from "./audience-facts"
import { countAudience, isOfAudience } from "./audience-sql"
import type { LiveOutbound } from "./outbound"

withTestDatabase()

let workspaceId = ""

beforeAll(async () => {
  const { app_id } = await createWorkspace({})
  workspaceId = (await findWorkspace(app_id))?.id ?? ""
})

describe("an audience in SQL", () => {
  test("is the people whom each rule, asked of one person, lets in", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.array(audience, { minLength: 1, maxLength: 8 }), async (drawn, audiences) => {
        const ids = await store(workspaceId, drawn)
        const users = await read(ids)
        for (const each of audiences) {
          expect({ each, in: await list(ids, each) }).toEqual({ each, in: await askEach(users, each) })
        }
        await forget(ids)
      }),
      { numRuns: 80 },
    )
  })

  test("counts each rule and value for a person who has that value, or nearly", async () => {
    const rules = (["equal", "not_equal", "contains", "greater", "less"] as const).flatMap((is) =>
      [...oddNumbers, ...oddNumbers.map(String), ...oddTexts].map(
        (value): Rule => ({ on: "attribute", name: "plan", is, value }),
      ),
    )
    const values = [...oddNumbers, ...oddTexts, true, false]
    const drawn = fc.sample(person, { numRuns: values.length, seed: 1 })
    const role = "user" as const
    const ids = await store(
      workspaceId,
      drawn.map((each, index) => ({ ...each, role, userId: null, customAttributes: { plan: values[index] ?? null } })),
    )
    const users = await read(ids)
    for (const each of rules) {
      const only: Audience = { roles: ["user"], match: "all", rules: [each] }
      expect({ each, in: await list(ids, only) }).toEqual({ each, in: await askEach(users, only) })
    }
    await forget(ids)
  })

  test("counts the people of one workspace only", async () => {
    const { app_id } = await createWorkspace({})
    const other = (await findWorkspace(app_id))?.id ?? ""
    const db = await database()
    const data = { workspaceId: other, role: "user" as const, name: "Ada" }
    await db.user.createMany({ data: [0, 1].map(() => ({ id: newId("usr"), ...data })) })
    const rules: Rule[] = [{ on: "attribute", name: "name", is: "equal", value: "Ada" }]
    const named: Audience = { roles: ["user"], match: "all", rules }
    expect(await countAudience({ workspaceId: other, audience: named })).toBe(2)
    expect(await countAudience({ workspaceId, audience: named })).toBe(0)
  })
})

async function list(ids: string[], each: Audience): Promise<string[]> {
  const db = await database()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT person.id FROM "User" AS person WHERE person.id = ANY(${ids}::text[]) AND ${isOfAudience(each)} ORDER BY 1`
  return rows.map(({ id }) => id)
}

async function askEach(users: User[], each: Audience): Promise<string[]> {
  const db = await database()
  const outbound = { audience: each } as LiveOutbound // All that is looked at.
  const found: string[] = []
  for (const user of users) {
    const [isIn] = await filterByAudience(db, { user, outbounds: [outbound], url: null })
    if (isIn) found.push(user.id)
  }
  return found
}
