import { describe, expect, test } from "vitest"
import { hashOf } from "@/app/api/_testing/identity"
import { boot, newAppId, update } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import { limits } from "@/lib/contract/limits"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

describe("data attributes", () => {
  test("are stored, standard and custom, and read back in the API's names", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const attributes = { name: "Ada", phone: "+44", created_at: 1_700_000_000, plan: "pro", seats: 3, trial: false }
    await boot({ app_id, user: { user_id: "1", ...attributes } })
    const [user] = (await list(workspace, "users")).body.data
    expect(user).toMatchObject({ name: "Ada", phone: "+44", created_at: 1_700_000_000 })
    expect(user?.custom_attributes).toEqual({ plan: "pro", seats: 3, trial: false })
  })

  test("are logged only when they change something", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token } = await boot({ app_id, user: { user_id: "1", name: "Ada", plan: "free" } })
    await update({ app_id, user: { name: "Ada", plan: "free" } }, token)
    await update({ app_id, user: { name: "Ada", plan: "pro" } }, token)
    const { data } = (await list(workspace, "activity")).body
    const updates = data.filter(({ type }) => type === "user.updated")
    expect(updates).toHaveLength(2)
    expect(updates[0]?.data.changes).toEqual([{ field: "plan", before: "free", after: "pro" }])
  })

  test("are cleared by null", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token } = await boot({ app_id, user: { user_id: "1", name: "Ada", plan: "free" } })
    await update({ app_id, user: { name: null, plan: null } }, token)
    const [user] = (await list(workspace, "users")).body.data
    expect(user).toMatchObject({ name: null, custom_attributes: {} })
  })

  test("say who wants no emails: true or false, and null is false again", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const stored = async () => (await list(workspace, "users")).body.data[0]?.unsubscribed_from_emails
    const { token } = await boot({ app_id, user: { user_id: "1" } })
    expect(await stored()).toBe(false)
    await update({ app_id, user: { unsubscribed_from_emails: true } }, token)
    expect(await stored()).toBe(true)
    const { warnings } = await update({ app_id, user: { unsubscribed_from_emails: "no" } }, token)
    expect(warnings.map(({ field }) => field)).toEqual(["user.unsubscribed_from_emails"])
    expect(await stored()).toBe(true)
    await update({ app_id, user: { unsubscribed_from_emails: null } }, token)
    expect(await stored()).toBe(false)
  })

  test("that cannot be stored are named in a warning, and the rest is kept", async () => {
    const workspace = await newWorkspace()
    const user = {
      user_id: "1",
      plan: "pro",
      tags: ["a"],
      custom_attributes: { x: 1 },
      "a.b": 1,
      note: "x".repeat(256),
    }
    const { warnings } = await boot({ app_id: workspace.app_id, user })
    expect(warnings.map(({ field }) => field).sort()).toEqual(
      ["user.a.b", "user.custom_attributes", "user.note", "user.tags"].sort(),
    )
    const [stored] = (await list(workspace, "users")).body.data
    expect(stored?.custom_attributes).toEqual({ plan: "pro" })
  })

  test("cannot reach a prototype, nor what only the server sets", async () => {
    const workspace = await newWorkspace()
    const user = JSON.parse(
      '{"user_id":"1","role":"visitor","id":"usr_x","workspace_id":"w","last_request_at":1,"__proto__":{"admin":true},"constructor":1}',
    )
    await boot({ app_id: workspace.app_id, user })
    const [stored] = (await list(workspace, "users")).body.data
    expect(stored).toMatchObject({ role: "user", custom_attributes: {} })
    expect(stored?.id).not.toBe("usr_x")
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test("are limited to 250 names in a workspace; known names still work", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const many = Object.fromEntries(Array.from({ length: limits.attributesPerWorkspace }, (_, i) => [`key_${i}`, i]))
    await boot({ app_id, user: { user_id: "1", user_hash: hashOf(workspace.secret, "1"), ...many } })
    const { warnings } = await boot({ app_id, user: { user_id: "2", key_1: "yes", one_too_many: 1 } })
    expect(warnings.map(({ field }) => field)).toEqual(["user.one_too_many"])
    const [newest] = (await list(workspace, "users")).body.data
    expect(newest?.custom_attributes).toEqual({ key_1: "yes" })
  })
})

describe("the campaign in the page's address", () => {
  const page = (query: string) => ({ url: `https://shop.example/?${query}`, title: "", referrer: "" })

  test("is captured on first sight, and neither another address nor the page can change it", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const { token } = await boot({ app_id, page: page("utm_source=ad&utm_campaign=spring%20sale&ref=x") })
    const later = page("utm_source=mail&utm_term=boots")
    const { warnings } = await update({ app_id, page: later, user: { utm_source: "forged" } }, token)
    expect(warnings.map(({ field }) => field)).toEqual(["user.utm_source"])
    const [stored] = (await list(workspace, "users")).body.data
    const campaign = { utm_source: "ad", utm_campaign: "spring sale", utm_term: "boots" }
    expect(stored?.custom_attributes).toEqual(campaign)
  })

  test("that is empty, too long or cannot be stored is left out, and breaks nothing", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const query = `utm_source=&utm_term=${"x".repeat(256)}&utm_medium=a%00b&utm_content=%ff%F0%9F%98%80`
    const { token } = await boot({ app_id, page: page(query) })
    await update({ app_id, page: { url: "about:srcdoc", title: "", referrer: "" } }, token)
    const [stored] = (await list(workspace, "users")).body.data
    expect(stored?.custom_attributes).toEqual({ utm_medium: "ab", utm_content: "\ufffd\u{1f600}" })
  })
})

describe("companies", () => {
  test("are at most 1000 for one person; those they have still change", async () => {
    const app_id = await newAppId()
    const { token, user } = await boot({ app_id, user: { user_id: "1" } })
    const db = await database()
    const { id: workspaceId } = await db.workspace.findUniqueOrThrow({ where: { appId: app_id } })
    const ids = Array.from({ length: 1_000 }, (_, index) => `${user.id}-${index}`)
    await db.company.createMany({ data: ids.map((id) => ({ id, workspaceId, companyId: id })) })
    await db.userCompany.createMany({ data: ids.map((companyId) => ({ workspaceId, userId: user.id, companyId })) })
    const company = (company_id = "") => update({ app_id, user: { company: { company_id, name: "A" } } }, token)
    expect((await company("one-too-many")).warnings.map(({ field }) => field)).toEqual(["user.company"])
    expect(await db.company.count({ where: { workspaceId, companyId: "one-too-many" } })).toBe(0)
    expect((await company(ids[0])).warnings).toEqual([])
  })

  test("are created, changed and left", async () => {
    const workspace = await newWorkspace()
    const { app_id } = workspace
    const company = { company_id: "c1", name: "Analytical", plan: "team", seats: 4 }
    const { token } = await boot({ app_id, user: { user_id: "1", company } })
    const [joined] = (await list(workspace, "users")).body.data
    expect(joined?.companies).toEqual([
      { company_id: "c1", name: "Analytical", plan: "team", custom_attributes: { seats: 4 } },
    ])
    await update({ app_id, user: { companies: [{ id: "c1", plan: "pro" }] } }, token)
    const { data } = (await list(workspace, "activity")).body
    expect(data.find(({ type }) => type === "company.updated")?.data).toEqual({
      company_id: "c1",
      changes: [{ field: "plan", before: "team", after: "pro" }],
    })
    await update({ app_id, user: { company: { company_id: "c1", remove: true } } }, token)
    expect((await list(workspace, "users")).body.data[0]?.companies).toEqual([])
  })

  test("need an id, and a name when they are new", async () => {
    const app_id = await newAppId()
    const { warnings } = await boot({ app_id, user: { user_id: "1", companies: [{ name: "x" }, { company_id: "c" }] } })
    expect(warnings.map(({ field }) => field)).toEqual(["user.companies.0", "user.company.name"])
  })

  test("keep when they began, how big they are, their website, industry and whole monthly spend", async () => {
    const app_id = await newAppId()
    const given = { size: 40, website: "https://a.example", industry: "Engines", monthly_spend: 99.9 }
    const company = { company_id: "c1", name: "Analytical", created_at: 1_700_000_000, ...given }
    const { token, warnings } = await boot({ app_id, user: { user_id: "1", company } })
    const stored = {
      size: 40,
      website: "https://a.example",
      industry: "Engines",
      monthlySpend: 99,
      customAttributes: {},
    }
    expect(warnings).toEqual([])
    expect(await storedCompany(app_id)).toMatchObject({ ...stored, remoteCreatedAt: new Date(1_700_000_000_000) })
    const later = { company_id: "c1", remote_created_at: 1_600_000_000, size: null }
    await update({ app_id, user: { company: later } }, token)
    const moved = { ...stored, size: null, remoteCreatedAt: new Date(1_600_000_000_000) }
    expect(await storedCompany(app_id)).toMatchObject(moved)
  })

  test("keep the rest when a value of theirs cannot be read, and say which", async () => {
    const app_id = await newAppId()
    const wrong = { size: "big", monthly_spend: 2 ** 31, remote_created_at: "long ago", website: 7, industry: [] }
    const company = { company_id: "c1", name: "Analytical", plan: "pro", ...wrong }
    const { warnings } = await boot({ app_id, user: { user_id: "1", company } })
    expect(warnings.map(({ field }) => field)).toEqual(Object.keys(wrong).map((key) => `user.company.${key}`))
    const nothing = { size: null, monthlySpend: null, remoteCreatedAt: null, website: null, industry: null }
    expect(await storedCompany(app_id)).toMatchObject({ plan: "pro", ...nothing })
  })

  test("ignore user_count, workspace_id and app_id, without a word", async () => {
    const [app_id, other] = [await newAppId(), await newAppId()]
    const workspace_id = await workspaceIdOf(other)
    const company = { company_id: "c1", name: "Analytical", user_count: 900, workspace_id, app_id: other, seats: 4 }
    const { warnings } = await boot({ app_id, user: { user_id: "1", company } })
    expect(warnings).toEqual([])
    expect((await storedCompany(app_id))?.customAttributes).toEqual({ seats: 4 })
    expect(await storedCompany(other)).toBeNull()
  })
})

async function workspaceIdOf(appId: string): Promise<string> {
  return (await (await database()).workspace.findUniqueOrThrow({ where: { appId } })).id
}

/** The workspace's company "c1" as it is stored: the API shows no more of it than its name, plan and custom attributes. */
async function storedCompany(appId: string) {
  const workspaceId = await workspaceIdOf(appId)
  const where = { workspaceId_companyId: { workspaceId, companyId: "c1" } }
  return (await database()).company.findUnique({ where })
}
