import { describe, expect, test } from "vitest"
import { changeSettings, getSettings, refusalOf } from "@/app/api/_testing/identity"
import { boot } from "@/app/api/_testing/messenger"
import { list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { type WorkspaceSettings, workspaceSettingsSchema } from "@/lib/contract/playground/inbox"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const change = (caller: Parameters<typeof changeSettings>[0], body: unknown) =>
  changeSettings<WorkspaceSettings>(caller, body)

describe("a workspace's settings", () => {
  test("start with all spaces and without the need of proof", async () => {
    const { status, body } = await getSettings<WorkspaceSettings>(await newWorkspace())
    expect(status).toBe(200)
    expect(workspaceSettingsSchema.strict().parse(body)).toMatchObject({
      requires_verification: false,
      spaces: ["home", "messages", "help", "news", "tasks", "tickets"],
    })
  })

  test("are changed one by one, and reach the Messenger with the next ping", async () => {
    const workspace = await newWorkspace()
    const styles = { shop: { action_color: "#ff0000", background_color: null } }
    const switched = { hide_default_launcher: true, shutdown_forgets_visitor: true }
    await change(workspace, { greeting: "Ahoy", styles })
    const { body } = await change(workspace, { name: "Harbour", theme_mode: "dark", ...switched })
    expect(body).toMatchObject({ name: "Harbour", greeting: "Ahoy", styles, theme_mode: "dark" })
    const { workspace: style } = await boot({ app_id: workspace.app_id })
    expect(style).toMatchObject({ name: "Harbour", greeting: "Ahoy", styles, ...switched })
  })

  test("always offer the messages, and home first when it is enabled", async () => {
    const workspace = await newWorkspace()
    const spacesFor = async (spaces: string[]) => (await change(workspace, { spaces })).body.spaces
    expect(await spacesFor([])).toEqual(["messages"])
    expect(await spacesFor(["help", "home", "help"])).toEqual(["home", "help", "messages"])
    expect(await spacesFor(["tickets", "messages"])).toEqual(["tickets", "messages"])
  })

  test("that change are logged by name; those that do not are not", async () => {
    const workspace = await newWorkspace()
    await change(workspace, { greeting: "Ahoy", theme_mode: "dark" })
    await change(workspace, { greeting: "Ahoy" })
    await change(workspace, {})
    const { data } = (await list(workspace, "activity")).body
    const changes = data.filter(({ type }) => type === "workspace.changed")
    expect(changes.map(({ data: { fields } }) => fields)).toEqual([["greeting", "theme_mode"]])
  })

  test("changed in two tabs at once are both kept", async () => {
    const workspace = await newWorkspace()
    await Promise.all([change(workspace, { greeting: "Ahoy" }), change(workspace, { action_color: "teal" })])
    expect((await getSettings(workspace)).body).toMatchObject({ greeting: "Ahoy", action_color: "teal" })
  })

  test("that make no sense are refused with the name of the field", async () => {
    const workspace = await newWorkspace()
    const wrong = {
      name: " ",
      spaces: ["shop"],
      theme_mode: "neon",
      greeting: 5,
      styles: { "a b": {} },
      action_color: {},
    }
    for (const [field, value] of Object.entries(wrong)) {
      const answer = await changeSettings<ErrorBody>(workspace, { [field]: value })
      expect(refusalOf(answer)).toEqual([400, "invalid_request"])
      expect(answer.body.errors[0]?.field).toMatch(new RegExp(`^${field}`))
    }
  })

  test("are nobody else's to read or change", async () => {
    const [mine, other] = [await newWorkspace(), await newWorkspace()]
    for (const access of [{}, { access_token: other.access_token }]) {
      const stranger = { app_id: mine.app_id, ...access }
      expect(refusalOf(await getSettings<ErrorBody>(stranger))).toEqual([401, "access_denied"])
      expect(refusalOf(await changeSettings<ErrorBody>(stranger, { name: "x" }))).toEqual([401, "access_denied"])
    }
    expect((await getSettings({ ...mine, app_id: "nobody99" })).status).toBe(404)
    expect((await getSettings<WorkspaceSettings>(mine)).body.name).toBe("My workspace")
  })

  test("of the demo are each browser's own", async () => {
    const [mine, other] = [await openPage(), await openPage()]
    await change({ app_id: "demo", cookie: mine.cookie }, { greeting: "Mine" })
    const greeting = async (cookie: string) =>
      (await getSettings<WorkspaceSettings>({ app_id: "demo", cookie })).body.greeting
    expect([await greeting(mine.cookie), await greeting(other.cookie)]).toEqual([
      "Mine",
      expect.not.stringMatching("Mine"),
    ])
    const booted = await boot({ app_id: "demo", device_id: mine.body.demo_key })
    expect(booted.workspace.greeting).toBe("Mine")
  })
})
