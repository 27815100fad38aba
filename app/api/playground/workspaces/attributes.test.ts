import { describe, expect, test } from "vitest"
import { changeSettings, hashOf, refusalOf } from "@/app/api/_testing/identity"
import { boot, update } from "@/app/api/_testing/messenger"
import { changeName, findName, listNames, namesOf, removeName } from "@/app/api/_testing/names"
import { list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { dataNameListSchema } from "@/lib/contract/data-names"
import type { ErrorBody } from "@/lib/contract/errors"
import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { shares } from "@/lib/server/names/shares"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const { active, one, unproven } = shares.people

const valuesOf = (names: string[]) => Object.fromEntries(names.map((name, index) => [name, index]))
const fieldsOf = ({ warnings }: { warnings: { field: string }[] }) => warnings.map(({ field }) => field)

const proven = ({ secret }: CreatedWorkspace, user_id = "1") => ({ user_id, user_hash: hashOf(secret, user_id) })

async function customOf(workspace: CreatedWorkspace, user: string) {
  return (await list(workspace, "users", { user })).body.data[0]?.custom_attributes
}

describe("a new attribute", () => {
  test("of one visitor too many is left out with a reason, and the rest of the ping is kept", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const names = namesOf("junk", one)
    const { token, user } = await boot({ app_id, user: { name: "Eve", ...valuesOf(names), more: 1 } })
    const answer = await update({ app_id, user: { more: 2, "junk-0": "changed", phone: "+44" } }, token)
    expect(fieldsOf(answer)).toEqual(["user.more"])
    expect(answer.warnings[0]?.message).toMatch(/^Left out: the name is new, and is held until .+\.$/)
    expect(await customOf(workspace, user.id)).toEqual({ ...valuesOf(names), "junk-0": "changed" })
    expect(await findName(workspace, "attributes", "more")).toMatchObject({ state: "held", count: 0, is_proven: false })
  })

  test("of others still counts, and of proven logins when visitors have spent all of theirs", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    expect(fieldsOf(await boot({ app_id, user: valuesOf(namesOf("one", one)) }))).toEqual([])
    expect(fieldsOf(await boot({ app_id, user: valuesOf(namesOf("two", unproven - one)) }))).toEqual([])
    expect(fieldsOf(await boot({ app_id, user: { plan: "pro" } }))).toEqual(["user.plan"])
    expect((await listNames(workspace, "attributes")).body.usage).toMatchObject({ active: unproven, limit: active })
    const rest = valuesOf(namesOf("proven", active - unproven))
    expect(fieldsOf(await boot({ app_id, user: { ...proven(workspace), ...rest } }))).toEqual([])
    const full = await boot({ app_id, user: { ...proven(workspace), plan: "pro" } })
    expect(full.warnings).toMatchObject([{ field: "user.plan", message: expect.stringMatching(/already has 250/) }])
  })

  test("of a visitor is held from the first on where logins must be proven; a proven login lets it pass", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    await changeSettings(workspace, { requires_verification: true })
    const page = { url: "https://shop.example/?utm_source=ad", title: "", referrer: "" }
    const visitor = await boot({ app_id, page, user: { plan: "pro" } })
    expect(fieldsOf(visitor)).toEqual(["user.plan"])
    expect(await customOf(workspace, visitor.user.id)).toEqual({ utm_source: "ad" })
    expect(fieldsOf(await boot({ app_id, user: { ...proven(workspace), plan: "pro" } }))).toEqual([])
    expect(fieldsOf(await update({ app_id, user: { plan: "free" } }, visitor.token))).toEqual([])
  })

  test("brought by many at once passes no limit", async () => {
    const workspace = await newWorkspace()
    const users = Array.from({ length: 6 }, (_, index) => valuesOf(namesOf(`of-${index}`, one / 2)))
    await Promise.all(users.map((user) => boot({ app_id: workspace.app_id, user })))
    expect((await listNames(workspace, "attributes")).body.usage.active).toBe(unproven)
  })

  test("of a ping that fails is not written down, and works in the next", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    await boot({ app_id, user: { user_id: "1", plan: "pro" } })
    await changeSettings(workspace, { requires_verification: true })
    await expect(boot({ app_id, user: { user_id: "1", seats: 3 } })).rejects.toThrow("403")
    expect((await listNames(workspace, "attributes")).body.data.map(({ name }) => name)).toEqual(["plan"])
    await boot({ app_id, user: { ...proven(workspace), seats: 3 } })
    expect((await findName(workspace, "attributes", "seats")).count).toBe(1)
  })

  test("that is only cleared needs no name", async () => {
    const workspace = await newWorkspace()
    expect(fieldsOf(await boot({ app_id: workspace.app_id, user: { plan: null } }))).toEqual([])
    expect((await listNames(workspace, "attributes")).body.data).toEqual([])
  })
})

describe("the attributes of a workspace", () => {
  test("are listed with their type, state and use, those of companies apart", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const company = { company_id: "c1", name: "Analytical", seats: 4 }
    const user = { plan: "pro", trial: true, seats: 3, renewed_at: 1_700_000_000, company }
    await boot({ app_id, user: { ...proven(workspace), ...user } })
    await boot({ app_id, user: { user_id: "2", plan: "free" } })
    const people = await listNames(workspace, "attributes")
    expect(dataNameListSchema.strict().safeParse(people.body).error).toBeUndefined()
    const described = people.body.data.map(({ name, type, count, state }) => [name, type, count, state])
    expect(described.sort()).toEqual([
      ["plan", "string", 2, "active"],
      ["renewed_at", "date", 1, "active"],
      ["seats", "number", 1, "active"],
      ["trial", "boolean", 1, "active"],
    ])
    const companies = (await listNames(workspace, "attributes", { subject: "company" })).body
    expect(companies.data).toMatchObject([{ name: "seats", subject: "company", type: "number", count: 1 }])
    expect((await listNames(workspace, "attributes", { subject: "event" })).status).toBe(400)
  })

  test("that are archived are left out, keep their values, may be cleared, and come back", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token, user } = await boot({ app_id, user: { user_id: "1", plan: "pro", seats: 3 } })
    const { id } = await findName(workspace, "attributes", "plan")
    await changeName(workspace, "attributes", { id, state: "archived" })
    const left = await update({ app_id, user: { plan: "free" } }, token)
    expect(left.warnings).toMatchObject([{ field: "user.plan", message: expect.stringMatching(/archived/) }])
    expect(await customOf(workspace, user.id)).toEqual({ plan: "pro", seats: 3 })
    expect(fieldsOf(await update({ app_id, user: { plan: null } }, token))).toEqual([])
    expect(await customOf(workspace, user.id)).toEqual({ seats: 3 })
    await changeName(workspace, "attributes", { id, state: "active" })
    expect(fieldsOf(await update({ app_id, user: { plan: "free" } }, token))).toEqual([])
  })

  test("that are archived make room, and are not activated where there is none", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const all = valuesOf(namesOf("key", active))
    await boot({ app_id, user: { ...proven(workspace), ...all } })
    const { id } = await findName(workspace, "attributes", "key-249")
    await changeName(workspace, "attributes", { id, state: "archived" })
    expect(fieldsOf(await boot({ app_id, user: { ...proven(workspace), plan: "pro" } }))).toEqual([])
    const refused = await changeName<ErrorBody>(workspace, "attributes", { id, state: "active" })
    expect(refusalOf(refused)).toEqual([400, "attribute_limit"])
  })

  test("that are removed are gone from everybody who had them, and may begin anew", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    const { app_id } = workspace
    const { token, user } = await boot({ app_id, user: { user_id: "1", tier: "pro", seats: 3 } })
    const company = { company_id: "c1", name: "Analytical", tier: "team" }
    await boot({ app_id, user: { user_id: "2", tier: "free", company } })
    const elsewhere = await boot({ app_id: other.app_id, user: { user_id: "1", tier: "pro" } })
    const { id } = await findName(workspace, "attributes", "tier")
    expect((await removeName(workspace, "attributes", id)).body).toEqual({ id, name: "tier", removed_count: 2 })
    expect(await customOf(workspace, user.id)).toEqual({ seats: 3 })
    expect((await list(workspace, "users")).body.data[0]?.companies).toMatchObject([
      { custom_attributes: { tier: "team" } },
    ])
    expect(await customOf(other, elsewhere.user.id)).toEqual({ tier: "pro" })
    expect((await removeName(workspace, "attributes", id)).status).toBe(404)
    await update({ app_id, user: { tier: "new" } }, token)
    expect(await findName(workspace, "attributes", "tier")).toMatchObject({ count: 1, state: "active" })
  })

  test("of companies are archived and removed as those of people are", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const company = (rest: object) => ({ company: { company_id: "c1", name: "Analytical", ...rest } })
    const { token } = await boot({ app_id, user: { user_id: "1", ...company({ seats: 4 }) } })
    const seats = async () => {
      const { data } = (await listNames(workspace, "attributes", { subject: "company" })).body
      return data[0]?.id ?? ""
    }
    await changeName(workspace, "attributes", { id: await seats(), state: "archived" })
    expect(fieldsOf(await update({ app_id, user: company({ seats: 5 }) }, token))).toEqual(["user.company.seats"])
    expect((await removeName(workspace, "attributes", await seats())).body).toMatchObject({ removed_count: 1 })
    const [{ companies } = { companies: [] }] = (await list(workspace, "users")).body.data
    expect(companies).toMatchObject([{ company_id: "c1", custom_attributes: {} }])
  })

  test("are the team's only, each workspace's its own", async () => {
    const [workspace, other] = [await newWorkspace(), await newWorkspace()]
    await boot({ app_id: workspace.app_id, user: { plan: "pro" } })
    const { id } = await findName(workspace, "attributes", "plan")
    const { cookie } = await openPage()
    for (const access of [{}, { access_token: other.access_token }, { cookie }]) {
      const stranger = { app_id: workspace.app_id, ...access }
      const answers = [
        await listNames<ErrorBody>(stranger, "attributes"),
        await changeName<ErrorBody>(stranger, "attributes", { id, state: "archived" }),
        await removeName<ErrorBody>(stranger, "attributes", id),
      ]
      expect(answers.map(refusalOf)).toEqual(Array(3).fill([401, "access_denied"]))
    }
    expect(refusalOf(await removeName<ErrorBody>(other, "attributes", id))).toEqual([404, "not_found"])
    expect(refusalOf(await removeName<ErrorBody>(workspace, "event-names", id))).toEqual([404, "not_found"])
  })
})
